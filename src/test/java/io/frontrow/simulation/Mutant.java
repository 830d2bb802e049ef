package io.frontrow.simulation;

import io.frontrow.booking.application.port.out.BookingIds;
import io.frontrow.booking.application.port.out.BookingTransitions;
import io.frontrow.booking.application.port.out.Bookings;
import io.frontrow.booking.application.port.out.PaymentLedger;
import io.frontrow.booking.application.port.out.Payments;
import io.frontrow.booking.domain.CardNumber;
import io.frontrow.booking.domain.SeatOrder;
import io.frontrow.booking.domain.Verdict;
import io.frontrow.platform.outbox.Outbox.Carrier;
import io.frontrow.seatinventory.SeatCommand;
import io.frontrow.seatinventory.SeatCommand.ReleaseSeats;
import io.frontrow.seatinventory.SeatCommand.SellSeats;
import io.frontrow.seatinventory.SeatCommands;
import io.frontrow.seatinventory.application.port.in.DecideSeats;
import io.frontrow.shared.Money;
import io.frontrow.ticketing.application.port.out.SeatRecords;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/// Ways to break a process on purpose. Each has to be caught, or the simulation proves nothing.
enum Mutant {
    NO_CONDITIONAL_UPDATE("a booking is read, then cancelled without the condition that it is still unpaid") {
        @Override
        Breakage breakage() {
            return new Breakage() {
                @Override
                BookingTransitions transitions(BookingTransitions real, Node node) {
                    return Broken.of(BookingTransitions.class, real, "cancel", arguments ->
                            Broken.cancelWithoutCondition((UUID) arguments[0], node));
                }
            };
        }
    },
    OUTBOX_SENT_BEFORE_COMMIT("the release of the seats is sent before the cancellation is committed") {
        @Override
        Breakage breakage() {
            return new Breakage() {
                @Override
                BookingTransitions transitions(BookingTransitions real, Node node) {
                    return Broken.of(BookingTransitions.class, real, "cancel", arguments -> {
                        var id = (UUID) arguments[0];
                        Broken.sendRelease(id, node);
                        return real.cancel(id);
                    });
                }
            };
        }
    },
    NO_OUTBOX("what follows a decision is sent once, after the commit, and forgotten whatever becomes of it") {
        @Override
        Breakage breakage() {
            return new Breakage() {
                @Override
                Carrier carrier(Carrier real, Node node) {
                    return message -> {
                        real.send(message);
                        return CompletableFuture.completedFuture(null);
                    };
                }
            };
        }
    },
    ACCEPTED_BEFORE_THE_LOG("an order is accepted without waiting for the log, so that a send error is ignored") {
        @Override
        Breakage breakage() {
            return new Breakage() {
                @Override
                SeatCommands orders(SeatCommands real, Node node) {
                    return command -> {
                        real.send(command);
                        return CompletableFuture.completedStage(null);
                    };
                }
            };
        }
    },
    DEDUPE_OFF("every order gets an id of its own, also when its key was there before") {
        @Override
        Breakage breakage() {
            return new Breakage() {
                @Override
                BookingIds ids(BookingIds real, Node node) {
                    return Broken.of(BookingIds.class, real, "derive", arguments -> real.derive((UUID) arguments[0],
                            "" + node.world.random.nextLong(), (SeatOrder) arguments[2]));
                }
            };
        }
    },
    WRONG_PARTITION("releases and sales are spread by booking instead of by subsection") {
        @Override
        Breakage breakage() {
            return new Breakage() {
                @Override
                int partition(int right, byte[] command) {
                    return switch (Broken.decoded(command)) {
                        case ReleaseSeats it -> Math.floorMod(it.holdId().hashCode(), SimulatedKafka.PARTITIONS);
                        case SellSeats it -> Math.floorMod(it.holdId().hashCode(), SimulatedKafka.PARTITIONS);
                        case SeatCommand _ -> right;
                    };
                }
            };
        }
    },
    CLOCK_IN_A_DECISION("the engine looks at its clock: a sale that comes late is a release") {
        @Override
        Breakage breakage() {
            return new Breakage() {
                @Override
                DecideSeats decider(DecideSeats real, Node node) {
                    return new ClockInTheEngine(real, node.world);
                }
            };
        }
    },
    IGNORED_SEND_ERROR("the engine believes its decisions without asking the log for them") {
        @Override
        Breakage breakage() {
            return new Breakage() {
                @Override
                DecideSeats decider(DecideSeats real, Node node) {
                    return Broken.of(DecideSeats.class, real, "acknowledged", arguments ->
                            real.acknowledged(Broken.asExpected(real, (long[]) arguments[0])));
                }
            };
        }
    },
    SILENCE_IS_AN_APPROVAL("an answer that cannot be heard is taken for an approval") {
        @Override
        Breakage breakage() {
            return new Breakage() {
                @Override
                Payments payments(Payments real, Node node) {
                    return Broken.of(Payments.class, real, "charge", arguments -> {
                        var verdict = real.charge((UUID) arguments[0], (Money) arguments[1],
                                (CardNumber) arguments[2]);
                        return verdict == Verdict.UNDECIDED ? Verdict.APPROVED : verdict;
                    });
                }
            };
        }
    },
    SILENCE_IS_A_DECLINE("a payment that the provider has not heard of is declined without abandoning it there") {
        @Override
        Breakage breakage() {
            return new Breakage() {
                @Override
                Payments payments(Payments real, Node node) {
                    return Broken.of(Payments.class, real, "abandon", _ -> Verdict.DECLINED);
                }
            };
        }
    },
    REFUND_BEFORE_THE_PROVIDER("a refund is noted as done whatever the provider said") {
        @Override
        Breakage breakage() {
            return new Breakage() {
                @Override
                Payments payments(Payments real, Node node) {
                    return Broken.of(Payments.class, real, "refund", arguments -> {
                        real.refund((UUID) arguments[0]);
                        return true;
                    });
                }
            };
        }
    },
    LATE_MONEY_IS_KEPT("a payment that comes when the booking is over is forgotten instead of being owed back") {
        @Override
        Breakage breakage() {
            return new Breakage() {
                @Override
                PaymentLedger ledger(PaymentLedger real, Node node) {
                    return Broken.of(PaymentLedger.class, real, "takeRefundsDue", arguments -> {
                        real.takeRefundsDue((int) arguments[0]).forEach(real::refunded);
                        return List.of();
                    });
                }
            };
        }
    },
    UNFENCED_READER("a reader of the results writes without comparing the position in the database") {
        @Override
        Breakage breakage() {
            return new Breakage() {
                @Override
                SeatRecords records(SeatRecords real, Node node) {
                    return new UnfencedRecords(real);
                }
            };
        }
    },
    HALF_A_MOVE("of positions that do not fit together, those that fit are moved, without their bookings") {
        @Override
        Breakage breakage() {
            return new Breakage() {
                @Override
                Bookings bookings(Bookings real, Node node) {
                    return Broken.of(Bookings.class, real, "save", arguments -> Broken.saveOrMoveOnly(real, arguments));
                }
            };
        }
    },
    WITHDRAWAL_FORGOTTEN("cancelling a booking that is being processed only tells the buyer so") {
        @Override
        Breakage breakage() {
            return new Breakage() {
                @Override
                Bookings bookings(Bookings real, Node node) {
                    return Broken.of(Bookings.class, real, "save", arguments -> Broken.saveOverWithdrawals(real, arguments, node));
                }
            };
        }
    };

    private final String words;

    Mutant(String words) {
        this.words = words;
    }

    String words() {
        return words;
    }

    /// A new one for each schedule: it may remember.
    abstract Breakage breakage();
}
