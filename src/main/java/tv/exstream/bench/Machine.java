package tv.exstream.bench;

import java.time.Instant;

/// Where and when something was measured: figures of different machines cannot be compared.
///
/// @param java version of the virtual machine
/// @param options how the virtual machines were started
public record Machine(String system, int cores, String java, String options, Instant at) {
    /// This one.
    static Machine here(Jvm jvm, Instant now) {
        return new Machine(
                "%s %s %s"
                        .formatted(
                                System.getProperty("os.name"),
                                System.getProperty("os.version"),
                                System.getProperty("os.arch")),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.vm.version"),
                String.join(" ", jvm.options()),
                now);
    }
}
