package tv.exstream.prepare;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tv.exstream.channel.Channel;
import tv.exstream.ffmpeg.PreviewCommand;
import tv.exstream.media.MediaFile;
import tv.exstream.media.MediaItem;
import tv.exstream.media.VideoFormat;
import tv.exstream.overlay.MarkPlaces;
import tv.exstream.overlay.Marking.Mark;
import tv.exstream.overlay.Overlay;
import tv.exstream.overlay.Watermark;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.process.PreviewPainter;
import tv.exstream.remark.Objection;

/// Shows how watermarks look. Thread-safe.
public final class WatermarkPreviews {
    private final MarkCatalogue marks;
    private final PreviewPainter painter;
    private final Path pictures;

    /// @param pictures the folder with the files of overlays
    WatermarkPreviews(MarkCatalogue marks, PreviewPainter painter, Path pictures) {
        this.marks = marks;
        this.painter = painter;
        this.pictures = pictures;
    }

    /// A PNG in the size of the channel.
    ///
    /// @param item over whose picture the watermark lies; empty for a test picture
    /// @throws ProblemException PICTURE_NOT_FOUND, MEDIA_UNREADABLE, FFMPEG_UNUSABLE
    public byte[] draw(Channel channel, Watermark watermark, Optional<MediaItem> item)
            throws InterruptedException {
        Mark mark = marks.mark(channel, watermark).orElseThrow(() -> missing(channel, watermark));
        Optional<MediaFile> file =
                item.map(MediaItem::file).filter(each -> each.picture().isPresent());
        VideoFormat house = channel.profile().video();
        Overlay overlay =
                new MarkPlaces(house, file.flatMap(MediaFile::picture))
                        .overlay(mark, Optional.empty());
        return painter.paint(new PreviewCommand(house, file, List.of(overlay)), pictures);
    }

    private static ProblemException missing(Channel channel, Watermark watermark) {
        return watermark.picture().isEmpty()
                ? ProblemException.of(
                        Problem.PICTURE_NOT_FOUND, Objection.NO_LOGO, channel.number())
                : ProblemException.of(
                        Problem.PICTURE_NOT_FOUND, Objection.NO_PICTURE, watermark.picture());
    }
}
