package io.frontrow.faults;

import java.lang.classfile.ClassFile;
import java.lang.classfile.ClassFile.ClassHierarchyResolverOption;
import java.lang.classfile.ClassHierarchyResolver;
import java.lang.classfile.ClassTransform;
import java.lang.classfile.CodeTransform;
import java.lang.classfile.MethodModel;
import java.lang.classfile.MethodTransform;
import java.lang.instrument.ClassFileTransformer;
import java.security.ProtectionDomain;
import java.util.function.Function;
import java.util.function.Predicate;

/// Changes methods of one class while it is loaded, so that the product needs to know nothing of it.
///
/// @param type the class' full name
record ClassChange(String type, Predicate<MethodModel> methods, Function<MethodModel, CodeTransform> change) implements ClassFileTransformer {

    boolean concerns(String internalName) {
        return type.replace('.', '/').equals(internalName);
    }

    @Override
    public byte[] transform(ClassLoader loader, String name, Class<?> redefined, ProtectionDomain domain, byte[] bytes) {
        if (!concerns(name)) {
            return null;
        }
        var classes = ClassFile.of(ClassHierarchyResolverOption.of(ClassHierarchyResolver.ofResourceParsing(loader)
                .orElse(ClassHierarchyResolver.defaultResolver())));
        ClassTransform transform = (to, element) -> {
            if (element instanceof MethodModel method && methods.test(method)) {
                to.transformMethod(method, MethodTransform.transformingCode(change.apply(method)));
            } else {
                to.with(element);
            }
        };
        return classes.transformClass(classes.parse(bytes), transform);
    }
}
