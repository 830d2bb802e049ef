package io.frontrow.faults;

import java.lang.classfile.MethodModel;
import java.lang.reflect.AccessFlag;

/// A moment of a process' life: before a method does anything, or after all that it does.
///
/// @param type the class' full name
public record HaltPoint(Moment moment, String type, String method) {

    public enum Moment { BEFORE, AFTER }

    /// From the text that [#toString] gives, such as `AFTER io.frontrow.booking.Some#save`.
    static HaltPoint parse(String text) {
        var words = text.split("[ #]");
        return new HaltPoint(Moment.valueOf(words[0]), words[1], words[2]);
    }

    /// Not a private overload, which the method itself may call.
    boolean means(MethodModel other) {
        return other.methodName().equalsString(method) && !other.flags().has(AccessFlag.PRIVATE);
    }

    @Override
    public String toString() {
        return moment + " " + type + "#" + method;
    }
}
