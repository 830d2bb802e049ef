package io.frontrow.seatinventory.application.simulation;

import io.frontrow.seatinventory.application.simulation.Mutants.CopiedHash;
import io.frontrow.seatinventory.application.simulation.Mutants.Hasty;
import io.frontrow.seatinventory.application.simulation.Mutants.LaggingPosition;
import io.frontrow.seatinventory.application.simulation.Mutants.NoChain;
import io.frontrow.seatinventory.application.simulation.Mutants.NoPreviousHash;
import java.util.Optional;

/// The rules of the log's protocol, each forgotten once, and the kind of violation that this must lead to.
public enum ProtocolMutant {
    NO_CHAIN_NO_CHECKPOINT_RULE("DOUBLE SALE", "results are believed over any hole, and saved before they are confirmed",
            Variant.PRODUCT.withHistories(NoChain::new).withDeciders(real -> new Hasty(real, true, false))),
    POSITION_WITHOUT_STATE("STUCK", "the state is saved with the position of the save before",
            Variant.PRODUCT.withCheckpoints(LaggingPosition::new)),
    CHECKPOINT_BEFORE_ACK("STUCK", "the checkpoint is written before the log has confirmed",
            Variant.PRODUCT.withDeciders(real -> new Hasty(real, true, true))),
    NO_PREVIOUS_HASH("DOUBLE SALE", "the next command's result is accepted whatever its writer knew, under two picking rules",
            Variant.PRODUCT.withHistories(NoPreviousHash::new)),
    COPIED_HASH("DOUBLE SALE", "the chain's hash is copied from the record instead of computed",
            Variant.PRODUCT.withHistories(CopiedHash::new)),
    READER_DELETES_IDS("LIVES AGAIN", "a reader forgets the ids of released bookings", Variant.PRODUCT.withReadersThatDeleteIds());

    private final String kind;
    private final String words;
    private final Variant variant;

    ProtocolMutant(String kind, String words, Variant variant) {
        this.kind = kind;
        this.words = words;
        this.variant = variant;
    }

    public String words() {
        return words;
    }

    /// Of the expected kind.
    public Optional<String> violation(long seed) {
        return Simulation.run(seed, variant).findings().stream().filter(finding -> finding.startsWith(kind)).findFirst();
    }

    public static Optional<String> violationOfTheProduct(long seed) {
        return Simulation.run(seed, Variant.PRODUCT).findings().stream().findFirst();
    }
}
