package tv.exstream.channelfile;

import java.util.Collection;
import tv.exstream.channel.ChannelNumber;

/// Keeps everybody else from changing channels while a file is carried out, so that what somebody has seen before is not taken for what the file
/// has made. Thread-safe.
@FunctionalInterface
public interface Holding {
    /// Waits for those who are changing one of the channels.
    ///
    /// @param numbers of channels that may not be there yet
    /// @throws tv.exstream.problem.ProblemException CHANGE_UNDERWAY when that takes too long
    Held take(Collection<ChannelNumber> numbers) throws InterruptedException;

    /// Lasts until it is closed.
    @FunctionalInterface
    interface Held extends AutoCloseable {
        @Override
        void close();
    }
}
