package tv.exstream.schedule.block;

import tv.exstream.playout.Presentation;
import tv.exstream.playout.Presentation.Dress;
import tv.exstream.playout.Presentation.Languages;
import tv.exstream.problem.UnacceptableException;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Wanted;
import tv.exstream.schedule.cursor.Source;

/// One line of a block. Lines of a block with the same source and order go on from one another.
///
/// @param count how many media items it shows, at least 1
public record BlockItem(Source source, int count, Entry entry, Look look) {
    /// No block of a day has room for more that last a minute.
    public static final int MOST = 1_440;

    /// @param listed whether the guide shows it
    /// @param title stands in the guide instead of the media item's; empty for the media item's own
    public record Entry(boolean listed, String title) {
        public static final Entry PLAIN = new Entry(true, "");
    }

    /// @param watermarks nearer than those of the block
    /// @param graphics nearer than those of the block
    public record Look(Layer<String> watermarks, Layer<String> graphics, Languages languages) {
        public static final Look PLAIN =
                new Look(Layer.inherit(), Layer.inherit(), Dress.PLAIN.languages());
    }

    public BlockItem {
        if (count < 1 || count > MOST) {
            throw UnacceptableException.of(
                    Demand.VALUE_WRONG,
                    Wanted.plain(Demand.ITEMS_OF_LINE),
                    Wanted.fromTo(1, MOST),
                    count);
        }
    }

    public static BlockItem of(Source source) {
        return new BlockItem(source, 1, Entry.PLAIN, Look.PLAIN);
    }

    Presentation presentation(Dress dress, boolean isListed) {
        return new Presentation(
                entry.title(),
                isListed ? new Presentation.Listing.AsAired() : new Presentation.Listing.Hidden(),
                dress);
    }
}
