package tv.exstream.library.server;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import tv.exstream.lan.Inquiry;

/// Looks for media servers of the network. Thread-safe.
public final class ServerSearch {
    private final Function<ServerCall, Inquiry> inquiries;

    /// @param inquiries asks everybody who may answer a call
    ServerSearch(Function<ServerCall, Inquiry> inquiries) {
        this.inquiries = inquiries;
    }

    /// Takes two seconds. Answers what was found, each once, by kind and name.
    public List<FoundServer> search() throws InterruptedException {
        try (ExecutorService calls =
                Executors.newThreadPerTaskExecutor(
                        Thread.ofVirtual().name("server-search-", 0).factory())) {
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

    /// Whoever answers with the id of another is shown beside that one.
    private List<FoundServer> found(ServerCall call) {
        return inquiries
                .apply(call)
                .ask(call.question(), call::read, each -> each.id() + " at " + each.place());
    }

    private static List<FoundServer> answer(Future<List<FoundServer>> call) {
        if (call.state() != Future.State.SUCCESS) {
            throw new IllegalStateException("the network cannot be asked", call.exceptionNow());
        }
        return call.resultNow();
    }
}
