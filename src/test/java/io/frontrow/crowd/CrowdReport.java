package io.frontrow.crowd;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/// What the crowd got, and whether that is as it must be.
///
/// @param sold buyers with their one seat, paid
/// @param refused buyers who were told cleanly that there is none
/// @param failed buyers without a final answer, or with a wrong one
/// @param doubleSold buyers too many on one seat, by whichever witness saw most
/// @param sellOut from the first hold to the last, by the log's time
/// @param expiry from an unpaid booking's deadline to its seats' release, by the log's time
/// @param faults what the witnesses disagree about
public record CrowdReport(UUID event, int buyers, int sold, int refused, int failed, int doubleSold, Duration sellOut,
        Percentiles accept, Percentiles expiry, MoneyAudit money, List<String> faults) {
    private static final int FAULTS_SHOWN = 20;

    /// Whether every seat that could be sold was sold once, and everybody else was refused.
    public boolean isSound() {
        int sellable = Hall.sellable(buyers);
        return sold == sellable && refused == buyers - sellable && failed == 0 && doubleSold == 0 && faults.isEmpty();
    }

    /// The last line is the machine-readable one.
    void print(PrintStream out) {
        faults.stream().limit(FAULTS_SHOWN).forEach(fault -> out.println("FAULT " + fault));
        if (faults.size() > FAULTS_SHOWN) {
            out.println("FAULT and " + (faults.size() - FAULTS_SHOWN) + " more");
        }
        out.printf(Locale.ROOT, "time to sell out: %d ms (first to last hold by the log's time)%n", sellOut.toMillis());
        out.println("accept: " + accept.text());
        out.println("unpaid seats back on sale after their deadline: " + expiry.text());
        out.println(money.text());
        out.printf("sold=%d refused=%d failed=%d doubleSold=%d%n", sold, refused, failed, doubleSold);
        out.flush();
    }
}
