package tv.exstream.overlay;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import tv.exstream.channel.ChannelId;
import tv.exstream.media.SentPicture;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;

/// Watermarks that are forgotten when the test ends. Thread-safe.
public final class InMemoryWatermarks implements Watermarks {
    private final Map<String, Watermark> watermarks = new TreeMap<>();
    private final Map<String, SentPicture> pictures = new HashMap<>();
    private final Map<ChannelId, String> assigned = new HashMap<>();

    @Override
    public synchronized List<Named> all() {
        return watermarks.entrySet().stream()
                .map(each -> new Named(each.getKey(), each.getValue()))
                .toList();
    }

    @Override
    public synchronized void put(Named watermark) {
        String picture = watermark.watermark().picture();
        if (!picture.isEmpty() && !pictures.containsKey(picture)) {
            throw new ProblemException(
                    Problem.PICTURE_NOT_FOUND,
                    "no picture with the digest %s was added".formatted(picture));
        }
        watermarks.put(watermark.name(), watermark.watermark());
    }

    @Override
    public synchronized void remove(String name) {
        if (watermarks.remove(name) == null) {
            throw unknown(name);
        }
        assigned.values().removeIf(name::equals);
    }

    @Override
    public synchronized String addPicture(SentPicture picture) {
        pictures.keySet()
                .retainAll(
                        watermarks.values().stream()
                                .map(Watermark::picture)
                                .collect(Collectors.toSet()));
        pictures.put(picture.digest(), picture);
        return picture.digest();
    }

    @Override
    public synchronized Optional<SentPicture> picture(String digest) {
        return Optional.ofNullable(pictures.get(digest));
    }

    @Override
    public synchronized Map<ChannelId, String> ofChannels() {
        return Map.copyOf(assigned);
    }

    @Override
    public synchronized void assign(ChannelId channel, String name) {
        if (name.equals(DEFAULT)) {
            assigned.remove(channel);
            return;
        }
        if (!name.equals(NONE) && !watermarks.containsKey(name)) {
            throw unknown(name);
        }
        assigned.put(channel, name);
    }

    private static ProblemException unknown(String name) {
        return new ProblemException(
                Problem.WATERMARK_NOT_FOUND, "no watermark has the name " + name);
    }
}
