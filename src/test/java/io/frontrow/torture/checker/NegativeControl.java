package io.frontrow.torture.checker;

import io.frontrow.torture.checker.Tables.Booking;
import java.util.List;
import java.util.function.UnaryOperator;

/// A broken product's history, made from a sound one: a checker that has never been red proves nothing.
///
/// @param mutant what would be wrong with the product
/// @param rule which must notice
/// @param corrupt of a history that has one of everything
public record NegativeControl(String mutant, String rule, UnaryOperator<Evidence> corrupt) {

    public static List<NegativeControl> all() {
        return List.of(
                new NegativeControl("two owners decide (no hash chain)", new OneHolder().name(), Corruptions::soldTwice),
                new NegativeControl("a repeat is decided again (dedupe off)", new OneResult().name(), Corruptions::decidedTwice),
                new NegativeControl("a clock in a decision", new OneResult().name(), Corruptions::decidedOtherwise),
                new NegativeControl("a checkpoint before its acknowledgement", new OneResult().name(), Corruptions::neverDecided),
                new NegativeControl("a copied hash", new OneHolder().name(), Corruptions::seatsOfAnother),
                new NegativeControl("a release of somebody else's seats", new OneHolder().name(), Corruptions::releasedForAnother),
                new NegativeControl("a wrong partition", new OneResult().name(), Corruptions::elsewhere),
                new NegativeControl("a send error is ignored", new EveryOrderEnds().name(), Corruptions::neverSent),
                new NegativeControl("a result is lost", new EveryOrderEnds().name(), Corruptions::undecided),
                new NegativeControl("a repeated order is another booking", new BookedAsOrdered().name(), Corruptions::bookedAgain),
                new NegativeControl("another price is taken", new BookedAsOrdered().name(), Corruptions::otherPrice),
                new NegativeControl("seats of another subsection are given", new BookedAsOrdered().name(), Corruptions::otherSubsection),
                new NegativeControl("somebody else's seats are shown", new TablesAreTheLog().name(), Corruptions::otherSeats),
                new NegativeControl("seats are refused that are free", new TrueRefusals().name(), Corruptions::falseRefusal),
                new NegativeControl("an answer before it is durable", new WordsAreKept().name(), Corruptions::takenBack),
                new NegativeControl("a live stream tells another story", new WordsAreKept().name(), Corruptions::streamedWrongly),
                new NegativeControl("one key books twice", new WordsAreKept().name(), Corruptions::keyForgotten),
                new NegativeControl("a payment is too late, and is taken", new WordsAreKept().name(), Corruptions::tooLate),
                new NegativeControl("paid and expired at once (no conditional UPDATE)", new MoneyIsSeats().name(),
                        evidence -> Corruptions.restated(evidence, Booking::isPaid, "EXPIRED")),
                new NegativeControl("a ticket is missing", new MoneyIsSeats().name(), Corruptions::noTicket),
                new NegativeControl("two tickets for one seat", new MoneyIsSeats().name(), Corruptions::sameTicket),
                new NegativeControl("a ticket for seats that were given back", new MoneyIsSeats().name(), Corruptions::ticketOfNobody),
                new NegativeControl("a charge that no ledger knows", new MoneyIsSeats().name(), Corruptions::unknownCharge),
                new NegativeControl("a refund before the provider", new MoneyIsSeats().name(), Corruptions::refundOnPaper),
                new NegativeControl("money goes back, and the seats stay sold", new MoneyIsSeats().name(), Corruptions::moneyBack),
                new NegativeControl("failed for a reason of its own", new TablesAreTheLog().name(), Corruptions::otherReason),
                new NegativeControl("a reader skips a batch", new TablesAreTheLog().name(), Corruptions::noClaim),
                new NegativeControl("the outbox forgets", new StreamsAreTheTables().name(), Corruptions::untold),
                new NegativeControl("others are told of other seats", new StreamsAreTheTables().name(), Corruptions::toldOtherwise),
                new NegativeControl("told before the commit", new StreamsAreTheTables().name(), Corruptions::toldTooMuch),
                new NegativeControl("the seat stream ends too early", new SeatStreamIsTheTable().name(), Corruptions::endsEarly),
                new NegativeControl("two relays overtake each other", new SeatStreamIsTheTable().name(), Corruptions::overtaken));
    }

    /// Whether the rule notices.
    public boolean isCaught(Evidence sound) {
        return Rules.check(corrupt.apply(sound)).stream().anyMatch(violation -> violation.rule().equals(rule));
    }
}
