package io.frontrow;

import io.frontrow.seatinventory.adapter.in.kafka.DeadLetterRedrive;
import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.List;

/// Without arguments the application; with `redrive` a task of an operator, after which the process ends.
@QuarkusMain
public final class Main {
    private static final int WRONG_USE = 2;

    private Main() {}

    public static void main(String... arguments) {
        if (arguments.length == 0) {
            Quarkus.run();
        } else if (List.of(arguments).equals(List.of("redrive"))) {
            var sent = DeadLetterRedrive.ofThisDeployment().sendAgain();
            System.out.println(sent + " dead letters were sent again");
        } else {
            System.err.println("Nothing to do for " + String.join(" ", arguments) + "; there is only: redrive");
            System.exit(WRONG_USE);
        }
    }
}
