package tv.exstream.library.server;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import tv.exstream.bench.StandIn.Reply;

/// A made-up server that notes what it is asked, and has troubles when a test says so. Thread-safe.
public abstract class FakeServer {
    /// Of each request, its path and what it asked for.
    public final List<String> asked = new CopyOnWriteArrayList<>();

    /// What is answered in place of the usual, by a piece of what is asked.
    public final Map<String, Reply> troubles = new ConcurrentSkipListMap<>();

    /// The ids of what is on lists.
    public final Map<String, List<String>> members = new ConcurrentSkipListMap<>();

    /// The same as troubles, once.
    private final List<Map.Entry<String, Reply>> upsets = new CopyOnWriteArrayList<>();

    public void upset(String piece, Reply reply) {
        upsets.add(Map.entry(piece, reply));
    }

    public long countAsked(String piece) {
        return asked.stream().filter(each -> each.contains(piece)).count();
    }

    /// An item in words of the server.
    public abstract String json(String id);

    /// Notes what is asked. Answers it when there is trouble, and else that it goes on as usual.
    protected Reply note(String question) {
        asked.add(question);
        for (Map.Entry<String, Reply> upset : upsets) {
            if (question.contains(upset.getKey())) {
                upsets.remove(upset);
                return upset.getValue();
            }
        }
        return troubles.entrySet().stream()
                .filter(trouble -> question.contains(trouble.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(Reply.USUAL);
    }
}
