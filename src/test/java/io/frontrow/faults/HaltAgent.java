package io.frontrow.faults;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeBuilder;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.instruction.ReturnInstruction;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.security.ProtectionDomain;

/// A Java agent that makes the process halt at a [HaltPoint], at once and without any farewell, like `kill -9`. The
/// product knows nothing of it: the method is changed while its class is loaded.
public final class HaltAgent implements ClassFileTransformer {
    static final int EXIT_CODE = 137;
    private static final ClassDesc RUNTIME = ClassDesc.of("java.lang.Runtime");

    private final HaltPoint point;

    private HaltAgent(HaltPoint point) {
        this.point = point;
    }

    /// Called by the JVM; the argument of `-javaagent` is a [HaltPoint].
    public static void premain(String argument, Instrumentation instrumentation) {
        instrumentation.addTransformer(new HaltAgent(HaltPoint.parse(argument)));
    }

    @Override
    public byte[] transform(ClassLoader loader, String name, Class<?> redefined, ProtectionDomain domain, byte[] bytes) {
        if (!point.type().replace('.', '/').equals(name)) {
            return null;
        }
        var classes = ClassFile.of(ClassHierarchyResolverOption.of(ClassHierarchyResolver.ofResourceParsing(loader)
                .orElse(ClassHierarchyResolver.defaultResolver())));
        return classes.transformClass(classes.parse(bytes), ClassTransform.transformingMethodBodies(
                method -> method.methodName().equalsString(point.method()), halting()));
    }

    private CodeTransform halting() {
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
