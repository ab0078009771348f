package tv.exstream.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import tv.exstream.process.FfmpegTools;

/// ffprobe by itself, asked what the scanner asks, with nobody who reads the answer.
final class BareProbe {
    private BareProbe() {}

    /// @throws IOException when it fails
    static void run(FfmpegTools tools, List<Path> files, int atOnce)
            throws IOException, InterruptedException {
        Queue<Path> waiting = new ConcurrentLinkedQueue<>(files);
        Callable<Integer> worker = () -> work(tools, waiting);
        try (ExecutorService threads = Executors.newFixedThreadPool(atOnce)) {
            List<Callable<Integer>> workers = new ArrayList<>();
            for (int i = 0; i < atOnce; i++) {
                workers.add(worker);
            }
            for (Future<Integer> done : threads.invokeAll(workers)) {
                int _ = done.get();
            }
        } catch (ExecutionException e) {
            throw new IOException("ffprobe must end with 0", e.getCause());
        }
    }

    /// Answers how many files it looked into.
    private static int work(FfmpegTools tools, Queue<Path> waiting)
            throws IOException, InterruptedException {
        int count = 0;
        for (Path file = waiting.poll(); file != null; file = waiting.poll()) {
            probe(tools, file);
            count++;
        }
        return count;
    }

    private static void probe(FfmpegTools tools, Path file)
            throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(
                                tools.ffprobe().toString(),
                                "-v",
                                "error",
                                "-of",
                                "json",
                                "-show_format",
                                "-show_streams",
                                "-show_chapters",
                                file.toString())
                        .redirectError(Redirect.DISCARD)
                        .start();
        try (InputStream answer = process.getInputStream()) {
            long _ = answer.transferTo(OutputStream.nullOutputStream());
        }
        if (process.waitFor() != 0) {
            throw new IOException("ffprobe must end with 0: " + process.exitValue());
        }
    }
}
