package tv.exstream.overlay;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tv.exstream.channel.ChannelId;
import tv.exstream.channel.Logo;

/// The watermarks by name, their pictures, and which channel has which. Thread-safe.
public interface Watermarks {
    /// 1..50 characters.
    record Named(String name, Watermark watermark) {
        /// Arbitrary; it is shown in lists.
        static final int MOST_CHARS = 50;

        public Named {
            if (name.isBlank() || name.length() > MOST_CHARS) {
                throw new IllegalArgumentException(
                        "name of a watermark must have 1..%d characters: %s"
                                .formatted(MOST_CHARS, name));
            }
        }
    }

    /// By name.
    List<Named> all();

    Optional<Watermark> find(String name);

    /// Adds one, or puts it in the place of the one of the same name.
    ///
    /// @throws tv.exstream.problem.ProblemException PICTURE_NOT_FOUND when its picture was not added
    void put(Named watermark);

    /// Takes it away from all channels too.
    ///
    /// @return whether it was there
    boolean remove(String name);

    /// @return its digest
    String addPicture(Logo picture);

    Optional<Logo> picture(String digest);

    /// The names of the watermarks of those channels that have one.
    Map<ChannelId, String> ofChannels();

    /// Gives a channel a watermark instead of its former one; empty for none.
    ///
    /// @throws tv.exstream.problem.ProblemException CHANNEL_NOT_FOUND, WATERMARK_NOT_FOUND
    void assign(ChannelId channel, String name);

    /// Another number whenever something has changed.
    long version();
}
