package tv.exstream.overlay;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import tv.exstream.channel.ChannelId;
import tv.exstream.media.SentPicture;
import tv.exstream.problem.UnacceptableException;
import tv.exstream.remark.Demand;

/// The watermarks by name, their pictures, and which channel has which. Thread-safe.
public interface Watermarks {
    /// The name of the watermark that every channel has which has no other, if there is one of that name.
    String DEFAULT = "default";

    /// What a channel has that is to have none.
    String NONE = "none";

    /// A watermark and what people call it.
    ///
    /// @param name 1..50 characters; not [#NONE]
    record Named(String name, Watermark watermark) {
        /// Arbitrary; it is shown in lists.
        private static final int MOST_CHARS = 50;

        public Named {
            if (name.isBlank() || name.length() > MOST_CHARS || name.equals(NONE)) {
                throw UnacceptableException.of(Demand.NAME_OF_WATERMARK, MOST_CHARS, NONE, name);
            }
        }
    }

    /// By name.
    List<Named> all();

    /// Adds one, or puts it in the place of the one of the same name.
    ///
    /// @throws tv.exstream.problem.ProblemException PICTURE_NOT_FOUND when its picture was not added
    void put(Named watermark);

    /// Whoever has it has the default one from then on.
    ///
    /// @throws tv.exstream.problem.ProblemException WATERMARK_NOT_FOUND
    void remove(String name);

    /// Keeps a picture, for watermarks to use. Pictures that none uses are forgotten when others are added.
    ///
    /// @return its digest
    String addPicture(SentPicture picture);

    Optional<SentPicture> picture(String digest);

    /// What those channels have that have not the default one.
    Map<ChannelId, String> ofChannels();

    /// Gives a channel a watermark instead of its former one.
    ///
    /// @param name [#DEFAULT], [#NONE], or of a watermark
    /// @throws tv.exstream.problem.ProblemException WATERMARK_NOT_FOUND
    void assign(ChannelId channel, String name);
}
