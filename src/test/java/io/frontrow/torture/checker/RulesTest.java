package io.frontrow.torture.checker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// A sound history written by hand, and what each rule says when somebody has tampered with it.
class RulesTest {
    private final Evidence sound = HandWritten.evidence();

    @Test
    void aSoundHistoryBreaksNothing() {
        assertEquals(List.of(), Rules.check(sound));
    }

    @ParameterizedTest
    @MethodSource("controls")
    void aMutantIsCaughtByItsRule(NegativeControl control) {
        assertTrue(control.isCaught(sound), control.mutant());
    }

    @Test
    void everyRuleHasBeenRed() {
        var red = new HashSet<String>();
        controls().forEach(control -> red.add(control.rule()));
        assertEquals(new HashSet<>(Rules.names()), red);
    }

    @Test
    void aTrueRefusalIsNone() {
        assertEquals(List.of(), Rules.check(sound.withExchange(HandWritten.refusedWhileTaken())));
    }

    @Test
    void aReceiptThatIsGivenAgainIsNoNewsButAnythingElseIs() {
        assertEquals(List.of(), Rules.check(sound.withExchange(HandWritten.askedAgain("PROCESSING"))));
        assertEquals(new WordsAreKept().name(),
                Rules.check(sound.withExchange(HandWritten.askedAgain("PENDING_PAYMENT"))).getFirst().rule());
    }

    @Test
    void theCheckerSharesNoCodeWithTheProduct() {
        ArchRuleDefinition.classes().should().onlyDependOnClassesThat(JavaClass.Predicates
                .resideInAnyPackage("io.frontrow.torture.checker").or(JavaClass.Predicates.resideOutsideOfPackage("io.frontrow..")))
                .check(new ClassFileImporter().importPackages("io.frontrow.torture.checker"));
    }

    static List<NegativeControl> controls() {
        return NegativeControl.all();
    }
}
