package tv.exstream.channel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;

/// Channels that are forgotten when the test ends. Thread-safe.
public final class InMemoryChannels implements Channels {
    private final List<Channel> channels = new ArrayList<>();
    private long last;

    @Override
    public synchronized List<Channel> all() {
        return channels.stream().sorted(Comparator.comparing(Channel::number)).toList();
    }

    @Override
    public synchronized Optional<Channel> find(ChannelId id) {
        return channels.stream().filter(channel -> channel.id().equals(id)).findFirst();
    }

    @Override
    public synchronized Optional<Channel> find(ChannelNumber number) {
        return channels.stream().filter(channel -> channel.number().equals(number)).findFirst();
    }

    @Override
    public synchronized Channel add(Draft draft) {
        if (find(draft.number()).isPresent()) {
            throw new ProblemException(
                    Problem.CHANNEL_NUMBER_TAKEN, "channel number must be free: " + draft.number());
        }
        last++;
        Channel channel = draft.as(new ChannelId(last));
        channels.add(channel);
        return channel;
    }

    @Override
    public synchronized Channel addLast(Function<ChannelNumber, Draft> draft) {
        return add(draft.apply(next()));
    }

    @Override
    public synchronized Channel change(ChannelId id, UnaryOperator<Channel> change) {
        Channel before =
                find(id).orElseThrow(
                                () ->
                                        new ProblemException(
                                                Problem.CHANNEL_NOT_FOUND,
                                                "no channel has the id " + id));
        Channel changed = change.apply(before);
        if (find(changed.number()).filter(other -> !other.id().equals(id)).isPresent()) {
            throw new ProblemException(
                    Problem.CHANNEL_NUMBER_TAKEN,
                    "channel number must be free: " + changed.number());
        }
        channels.set(channels.indexOf(before), changed);
        return changed;
    }

    @Override
    public synchronized List<Channel> apply(ChannelBatch batch) {
        List<Channel> before = List.copyOf(channels);
        try {
            batch.removed().forEach(this::requireKnown);
            batch.changed().keySet().forEach(this::requireKnown);
            List<Channel> after =
                    batch.changed().entrySet().stream()
                            .map(each -> each.getValue().apply(find(each.getKey()).orElseThrow()))
                            .toList();
            batch.removed().forEach(this::remove);
            after.forEach(channel -> remove(channel.id()));
            after.forEach(this::put);
            return after;
        } catch (ProblemException e) {
            channels.clear();
            channels.addAll(before);
            throw e;
        }
    }

    private void requireKnown(ChannelId id) {
        if (find(id).isEmpty()) {
            throw new ProblemException(Problem.CHANNEL_NOT_FOUND, "no channel has the id " + id);
        }
    }

    private void put(Channel channel) {
        if (find(channel.number()).isPresent()) {
            throw new ProblemException(
                    Problem.CHANNEL_NUMBER_TAKEN,
                    "channel number must be free: " + channel.number());
        }
        channels.add(channel);
    }

    @Override
    public synchronized void remove(ChannelId id) {
        channels.removeIf(channel -> channel.id().equals(id));
    }
}
