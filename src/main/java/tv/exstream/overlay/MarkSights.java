package tv.exstream.overlay;

import java.util.List;
import java.util.stream.Stream;
import tv.exstream.channel.Channel;
import tv.exstream.media.MediaFile;
import tv.exstream.playout.Airing;

/// When watermarks are seen during one airing. Immutable.
public final class MarkSights {
    private final MarkPlaces places;
    private final Showings showings;

    /// @param sequel how the airing goes on
    public MarkSights(Channel channel, Airing airing, MediaFile file, Sequel sequel) {
        this.places = new MarkPlaces(channel.profile().video(), file.picture());
        this.showings = new Showings(channel.zone(), airing, sequel);
    }

    /// One for each showing of each mark. In the order of the marks; of one mark in order of time. Empty for fillers unless a mark is for them too.
    public List<Overlay> of(List<Marking.Mark> marks) {
        return marks.stream()
                .filter(
                        mark ->
                                mark.watermark().onFillers()
                                        || !showings.airing().kind().isFiller())
                .flatMap(this::overlays)
                .toList();
    }

    private Stream<Overlay> overlays(Marking.Mark mark) {
        return showings.of(mark.watermark().timing(), Fade.LENGTH).stream()
                .map(visible -> places.overlay(mark, visible));
    }
}
