package io.frontrow.faults;

import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;
import java.lang.classfile.Opcode;
import java.lang.classfile.TypeKind;
import java.lang.classfile.instruction.ConstantInstruction;
import java.lang.classfile.instruction.FieldInstruction;
import java.lang.classfile.instruction.InvokeInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.security.ProtectionDomain;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/// A Java agent that breaks the process at one [Sabotage], once its class is loaded. A process in which the place is not found would
/// be sound: it halts.
public final class SabotageAgent implements ClassFileTransformer {
    static final int NOTHING_TO_BREAK = 3;
    private static final ClassDesc SYSTEM = ClassDesc.of(System.class.getName());
    private static final ClassDesc LIST = ClassDesc.of(List.class.getName());
    private static final ClassDesc FUTURE = ClassDesc.of(CompletableFuture.class.getName());
    private static final ClassDesc STAGE = ClassDesc.of(CompletionStage.class.getName());

    private final Sabotage sabotage;
    private final ClassChange change;
    private boolean found;

    private SabotageAgent(Sabotage sabotage) {
        this.sabotage = sabotage;
        this.change = new ClassChange(sabotage.type(), method -> sabotage.concerns(method.methodName().stringValue()), this::breaking);
    }

    /// Called by the JVM; the argument of `-javaagent` is a [Sabotage].
    public static void premain(String argument, Instrumentation instrumentation) {
        instrumentation.addTransformer(new SabotageAgent(Sabotage.parse(argument)));
    }

    /// What is thrown here is not heard by anybody.
    @Override
    public byte[] transform(ClassLoader loader, String name, Class<?> redefined, ProtectionDomain domain, byte[] bytes) {
        if (!change.concerns(name)) {
            return null;
        }
        byte[] broken = null;
        try {
            broken = change.transform(loader, name, redefined, domain, bytes);
        } finally {
            if (broken == null || !found) {
                System.err.println("nothing to break: " + sabotage);
                Runtime.getRuntime().halt(NOTHING_TO_BREAK);
            }
        }
        return broken;
    }

    private CodeTransform breaking(MethodModel method) {
        return switch (sabotage.kind()) {
            case TEXT -> this::changeText;
            case FIELD -> this::changeField;
            case LOST_ANSWER -> this::loseAnswer;
            case SKIPPED -> skipping(method.methodTypeSymbol().returnType());
            case SKIPPED_BY_THE_CLOCK -> skippingByTheClock(method.methodTypeSymbol().returnType());
        };
    }

    private void changeText(CodeBuilder code, CodeElement element) {
        if (element instanceof ConstantInstruction constant && constant.constantValue() instanceof String text
                && text.contains(sabotage.right())) {
            found = true;
            code.loadConstant(text.replace(sabotage.right(), sabotage.wrong()));
        } else {
            code.with(element);
        }
    }

    private void changeField(CodeBuilder code, CodeElement element) {
        if (element instanceof FieldInstruction field && field.opcode() == Opcode.GETSTATIC
                && field.name().equalsString(sabotage.right())) {
            found = true;
            code.getstatic(field.owner().asSymbol(), sabotage.wrong(), field.typeSymbol());
        } else {
            code.with(element);
        }
    }

    private void loseAnswer(CodeBuilder code, CodeElement element) {
        code.with(element);
        if (element instanceof InvokeInstruction call
                && (call.owner().asInternalName() + "." + call.name()).endsWith("/" + sabotage.right())) {
            found = true;
            code.pop();
            nothing(code, call.typeSymbol().returnType());
        }
    }

    private CodeTransform skipping(ClassDesc answer) {
        found = true;
        return new CodeTransform() {
            @Override
            public void accept(CodeBuilder code, CodeElement element) {
                // no line of it is left
            }

            @Override
            public void atEnd(CodeBuilder code) {
                nothing(code, answer);
                code.return_(TypeKind.from(answer));
            }
        };
    }

    private CodeTransform skippingByTheClock(ClassDesc answer) {
        found = true;
        return new CodeTransform() {
            @Override
            public void atStart(CodeBuilder code) {
                code.invokestatic(SYSTEM, "currentTimeMillis", MethodTypeDesc.of(ConstantDescs.CD_long));
                code.l2i().iconst_1().iand().ifThen(odd -> {
                    nothing(odd, answer);
                    odd.return_(TypeKind.from(answer));
                });
            }

            @Override
            public void accept(CodeBuilder code, CodeElement element) {
                code.with(element);
            }
        };
    }

    private static void nothing(CodeBuilder code, ClassDesc answer) {
        switch (TypeKind.from(answer)) {
            case VOID -> { }
            case LONG -> code.lconst_0();
            case REFERENCE -> {
                if (answer.equals(LIST)) {
                    code.invokestatic(LIST, "of", MethodTypeDesc.of(LIST), true);
                    return;
                }
                code.aconst_null();
                if (answer.equals(FUTURE) || answer.equals(STAGE)) {
                    code.invokestatic(FUTURE, "completedFuture", MethodTypeDesc.ofDescriptor(
                            "(Ljava/lang/Object;)Ljava/util/concurrent/CompletableFuture;"));
                }
            }
            default -> code.iconst_0();
        }
    }
}
