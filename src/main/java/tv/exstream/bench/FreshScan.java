package tv.exstream.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import tv.exstream.db.Database;
import tv.exstream.library.ScanReport;
import tv.exstream.library.local.LocalScanner;

/// A scan in a process that has never scanned. It says how many seconds that took.
public final class FreshScan {
    private FreshScan() {}

    /// @param arguments the database, the folder, and how many files are in it; all are known
    public static void run(
            List<String> arguments,
            InstantSource clock,
            LongSupplier nanoTime,
            Consumer<String> speech)
            throws IOException, InterruptedException {
        try (Database database = Database.open(Path.of(arguments.getFirst()));
                LocalScanner scanner = ScanBench.scanner(database, clock, nanoTime)) {
            Path folder = Path.of(arguments.get(1));
            int files = Integer.parseInt(arguments.getLast());
            double seconds = ScanBench.seconds(scanner, folder, files, ScanReport::unchanged);
            speech.accept(Double.toString(seconds));
        }
    }
}
