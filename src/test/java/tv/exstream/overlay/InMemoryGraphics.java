package tv.exstream.overlay;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tv.exstream.channel.ChannelId;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;

/// Graphics that are forgotten when the test ends. Thread-safe.
public final class InMemoryGraphics implements Graphics {
    private final Map<String, Graphic> graphics = new TreeMap<>();
    private final Map<ChannelId, List<String>> assigned = new HashMap<>();

    @Override
    public synchronized List<Named> all() {
        return graphics.entrySet().stream()
                .map(each -> new Named(each.getKey(), each.getValue()))
                .toList();
    }

    @Override
    public synchronized void put(Named graphic) {
        graphics.put(graphic.name(), graphic.graphic());
    }

    @Override
    public synchronized void remove(String name) {
        requireKnown(name);
        graphics.remove(name);
        assigned.values().forEach(names -> names.remove(name));
        assigned.values().removeIf(List::isEmpty);
    }

    @Override
    public synchronized Map<ChannelId, List<String>> ofChannels() {
        Map<ChannelId, List<String>> copy = new HashMap<>();
        assigned.forEach((channel, names) -> copy.put(channel, List.copyOf(names)));
        return copy;
    }

    @Override
    public synchronized void assign(ChannelId channel, List<String> names) {
        names.forEach(this::requireKnown);
        assigned.remove(channel);
        if (!names.isEmpty()) {
            assigned.put(channel, new ArrayList<>(names));
        }
    }

    private void requireKnown(String name) {
        if (!graphics.containsKey(name)) {
            throw new ProblemException(
                    Problem.GRAPHIC_NOT_FOUND, "no graphic has the name " + name);
        }
    }
}
