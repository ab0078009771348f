package tv.exstream.web.api;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import tv.exstream.channel.ChannelNumber;
import tv.exstream.problem.ProblemException;

/// Numbers for channels that are made together: those that a list says where they are free, for the others the next ones. Owned by one thread.
final class FreeNumbers {
    private static final ChannelNumber FIRST = new ChannelNumber(1, 0);

    private final TreeSet<ChannelNumber> taken;
    private final Optional<ChannelNumber> start;

    /// @param taken numbers of the channels that there are
    /// @param start where the others begin; empty for behind all that there are
    FreeNumbers(Collection<ChannelNumber> taken, Optional<ChannelNumber> start) {
        this.taken = new TreeSet<>(taken);
        this.start = start;
    }

    /// One for each; of two that say the same the first has it.
    ///
    /// @param listed as the list writes them; what is no number of a channel counts as none
    /// @throws ProblemException INVALID_VALUE when there are not so many numbers
    List<ChannelNumber> of(List<String> listed) {
        List<Optional<ChannelNumber>> said =
                listed.stream().map(text -> number(text).filter(taken::add)).toList();
        List<ChannelNumber> numbers = new ArrayList<>();
        said.forEach(each -> numbers.add(each.orElseGet(this::next)));
        return numbers;
    }

    /// Another one, for somebody else has taken this one meanwhile.
    ChannelNumber insteadOf(ChannelNumber lost) {
        boolean _ = taken.add(lost);
        return next();
    }

    private ChannelNumber next() {
        ChannelNumber free = start.orElseGet(this::behindAll);
        while (!taken.add(free)) {
            free = free.following();
        }
        return free;
    }

    /// Nothing follows the last number there can be, which a list may say: then the first one that is free.
    private ChannelNumber behindAll() {
        return taken.isEmpty() || taken.last().isLast() ? FIRST : taken.last().following();
    }

    private static Optional<ChannelNumber> number(String listed) {
        try {
            return Optional.of(ChannelNumber.parse(listed));
        } catch (ProblemException _) {
            return Optional.empty();
        }
    }
}
