package tv.exstream.library.server;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import tv.exstream.lan.Inquiry;

/// Looks for media servers of the network. Thread-safe.
public final class ServerSearch {
    /// Arbitrary: nobody has more, and whoever answers more often means no good.
    private static final int MOST = 64;

    private final Function<ServerCall, Inquiry> inquiries;

    /// @param inquiries asks everybody who may answer a call
    ServerSearch(Function<ServerCall, Inquiry> inquiries) {
        this.inquiries = inquiries;
    }

    /// Takes two seconds. Answers what was found, each once, by kind and name.
    public List<FoundServer> search() throws InterruptedException {
        try (ExecutorService calls = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<List<FoundServer>>> all =
                    Arrays.stream(ServerCall.values())
                            .map(call -> (Callable<List<FoundServer>>) () -> found(call))
                            .toList();
            return calls.invokeAll(all).stream()
                    .flatMap(each -> answer(each).stream())
                    .sorted(
                            Comparator.comparing(FoundServer::call)
                                    .thenComparing(FoundServer::name)
                                    .thenComparing(FoundServer::id))
                    .toList();
        }
    }

    private List<FoundServer> found(ServerCall call) {
        Map<String, FoundServer> found = new TreeMap<>();
        inquiries
                .apply(call)
                .ask(
                        call.question(),
                        (answer, from) -> {
                            if (found.size() < MOST) {
                                call.read(answer, from)
                                        .filter(each -> !each.id().isEmpty())
                                        .ifPresent(each -> found.putIfAbsent(each.id(), each));
                            }
                        });
        return List.copyOf(found.values());
    }

    private static List<FoundServer> answer(Future<List<FoundServer>> call) {
        if (call.state() != Future.State.SUCCESS) {
            throw new IllegalStateException("the network cannot be asked", call.exceptionNow());
        }
        return call.resultNow();
    }
}
