package io.frontrow.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/// An agent of this package as the option for the JVM that starts it.
public final class AgentJar {
    private AgentJar() {}

    /// Halts the process at this point.
    ///
    /// @param folder where the agent is written to
    static String option(Path folder, HaltPoint point) {
        return option(folder, HaltAgent.class, point);
    }

    /// Breaks the process at this place.
    ///
    /// @param folder where the agent is written to
    public static String option(Path folder, Sabotage sabotage) {
        return option(folder, SabotageAgent.class, sabotage);
    }

    private static String option(Path folder, Class<?> agent, Object argument) {
        return "-javaagent:" + write(folder, agent) + "=" + argument;
    }

    private static Path write(Path folder, Class<?> agent) {
        var jar = folder.resolve(agent.getSimpleName() + ".jar");
        folder.toFile().mkdirs();
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Premain-Class", agent.getName());
        var root = compiledTests();
        try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                var classes = Files.newDirectoryStream(root.resolve("io/frontrow/faults"), "*.class")) {
            for (var file : classes) {
                out.putNextEntry(new JarEntry(root.relativize(file).toString()));
                Files.copy(file, out);
                out.closeEntry();
            }
            return jar;
        } catch (IOException e) {
            throw new UncheckedIOException("the agent cannot be written to " + jar, e);
        }
    }

    private static Path compiledTests() {
        try {
            return Path.of(AgentJar.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
