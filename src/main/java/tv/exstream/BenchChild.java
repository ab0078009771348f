package tv.exstream;

import java.io.IOException;
import java.util.List;
import tv.exstream.bench.Audience;
import tv.exstream.bench.BareWriter;
import tv.exstream.bench.FreshScan;
import tv.exstream.bench.ListsReader;
import tv.exstream.bench.Role;
import tv.exstream.bench.ServerReader;

/// A process that helps measuring.
final class BenchChild {
    private BenchChild() {}

    /// Arguments: a [Role] and what that needs.
    static void main(String[] args) throws IOException, InterruptedException {
        List<String> rest = List.of(args).subList(1, args.length);
        BenchCommand.quieten();
        Wiring wiring = new Wiring();
        switch (Role.valueOf(args[0])) {
            case AUDIENCE -> Audience.watch(rest, wiring.nanoTime(), BenchChild::say);
            case BARE_WRITER -> BareWriter.serve(wiring.nanoTime(), BenchChild::say);
            case READER ->
                    ServerReader.run(rest, wiring.clock(), wiring.nanoTime(), BenchChild::say);
            case SUBSCRIBER ->
                    ListsReader.run(rest, wiring.clock(), wiring.nanoTime(), BenchChild::say);
            case SCANNER -> FreshScan.run(rest, wiring.clock(), wiring.nanoTime(), BenchChild::say);
        }
    }

    private static void say(String line) {
        Console.print(line + "\n");
    }
}
