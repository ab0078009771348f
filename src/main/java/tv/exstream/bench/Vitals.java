package tv.exstream.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/// What a process holds at a moment, as Linux tells it.
///
/// @param megabytes resident
/// @param descriptors open files and sockets
/// @param threads of the system
/// @param processes below it
record Vitals(double megabytes, long descriptors, long threads, long processes) {
    /// @throws IOException when it has ended, or the system does not say
    static Vitals of(ProcessHandle process) throws IOException {
        Path folder = Path.of("/proc", Long.toString(process.pid()));
        String status = Files.readString(folder.resolve("status"));
        try (Stream<Path> open = Files.list(folder.resolve("fd"));
                Stream<Path> threads = Files.list(folder.resolve("task"))) {
            return new Vitals(
                    ProcessMeter.megabytes(status, "VmRSS").orElseThrow(),
                    open.count(),
                    threads.count(),
                    process.descendants().count());
        }
    }
}
