package io.frontrow.faults;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.instrument.Instrumentation;

/// A Java agent that makes the process halt at a [HaltPoint], at once and without any farewell, like `kill -9`.
public final class HaltAgent {
    static final int EXIT_CODE = 137;
    private static final ClassDesc RUNTIME = ClassDesc.of("java.lang.Runtime");

    private HaltAgent() {}

    /// Called by the JVM; the argument of `-javaagent` is a [HaltPoint].
    public static void premain(String argument, Instrumentation instrumentation) {
        var point = HaltPoint.parse(argument);
        instrumentation.addTransformer(new ClassChange(point.type(), point::means, _ -> halting(point)));
    }

    private static CodeTransform halting(HaltPoint point) {
        return switch (point.moment()) {
            case BEFORE -> CodeTransform.ofStateful(HaltsAtTheStart::new);
            case AFTER -> (code, element) -> {
                if (element instanceof ReturnInstruction) {
                    halt(code);
                }
                code.with(element);
            };
        };
    }

    private static void halt(CodeBuilder code) {
        code.invokestatic(RUNTIME, "getRuntime", MethodTypeDesc.of(RUNTIME))
                .loadConstant(EXIT_CODE)
                .invokevirtual(RUNTIME, "halt", MethodTypeDesc.of(ConstantDescs.CD_void, ConstantDescs.CD_int));
    }

    private static final class HaltsAtTheStart implements CodeTransform {
        @Override
        public void atStart(CodeBuilder code) {
            halt(code);
        }

        @Override
        public void accept(CodeBuilder code, CodeElement element) {
            code.with(element);
        }
    }
}
