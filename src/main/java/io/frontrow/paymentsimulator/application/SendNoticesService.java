package io.frontrow.paymentsimulator.application;

import io.frontrow.paymentsimulator.application.port.in.SendNotices;
import io.frontrow.paymentsimulator.application.port.out.Charges;
import io.frontrow.paymentsimulator.application.port.out.Webhooks;
import io.frontrow.paymentsimulator.domain.Notice;
import java.util.List;

/// Killed between the two steps, it sends the same webhook twice, as providers do.
public final class SendNoticesService implements SendNotices {
    private static final int BATCH = 50;
    private final Charges charges;
    private final Webhooks webhooks;

    public SendNoticesService(Charges charges, Webhooks webhooks) {
        this.charges = charges;
        this.webhooks = webhooks;
    }

    @Override
    public void send() {
        List<Notice> due;
        do {
            due = charges.takeDue(BATCH);
            due.stream().filter(notice -> webhooks.deliver(notice.charge())).forEach(charges::delivered);
        } while (due.size() == BATCH);
    }
}
