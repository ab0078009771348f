package tv.exstream.web.api;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelId;
import tv.exstream.channel.Channels;
import tv.exstream.channel.Logos;
import tv.exstream.json.MergePatch;
import tv.exstream.media.MediaId;
import tv.exstream.media.MediaItem;
import tv.exstream.media.MediaItems;
import tv.exstream.media.SentPicture;
import tv.exstream.overlay.Watermark;
import tv.exstream.overlay.Watermarks;
import tv.exstream.overlay.WatermarksChanged;
import tv.exstream.prepare.WatermarkPreviews;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Objection;
import tv.exstream.web.RequestedChannels;
import tv.exstream.web.api.WatermarksAnswer.Choice;
import tv.exstream.web.api.WatermarksAnswer.WatermarkEntry;

/// The watermarks as JSON. Thread-safe.
public final class WatermarkView {
    private static final Order<WatermarkEntry> ORDER = Order.byName(WatermarkEntry::name);

    private final Watermarks watermarks;
    private final Channels channels;
    private final MediaItems media;
    private final WatermarkPreviews previews;
    private final Consumer<WatermarksChanged> news;

    /// @param previews draws how they look
    WatermarkView(Stored stored, WatermarkPreviews previews, Consumer<WatermarksChanged> news) {
        watermarks = stored.watermarks();
        channels = stored.channels();
        media = stored.media();
        this.previews = previews;
        this.news = news;
    }

    /// Where everything is kept.
    record Stored(Watermarks watermarks, Channels channels, MediaItems media) {}

    public WatermarksAnswer all() {
        Map<ChannelId, String> assigned = watermarks.ofChannels();
        List<Channel> known = channels.all();
        return new WatermarksAnswer(
                watermarks.all().stream()
                        .map(each -> WatermarkEntry.of(each, having(each.name(), known, assigned)))
                        .toList());
    }

    WatermarksAnswer some(NameParameters wanted, ListParameters part) {
        var slice =
                ORDER.slice(
                        "watermarks", wanted.of(all().watermarks(), WatermarkEntry::name), part);
        return new WatermarksAnswer(slice.entries(), slice.total(), slice.next());
    }

    /// @throws ProblemException WATERMARK_NOT_FOUND
    public WatermarkEntry one(String name) {
        Watermarks.Named known = known(name);
        return WatermarkEntry.of(known, having(name, channels.all(), watermarks.ofChannels()));
    }

    /// The picture of watermarks that name it.
    ///
    /// @throws ProblemException PICTURE_NOT_FOUND
    public SentPicture picture(String digest) {
        return watermarks
                .picture(digest)
                .orElseThrow(
                        () ->
                                ProblemException.of(
                                        Problem.PICTURE_NOT_FOUND, Objection.NO_PICTURE, digest));
    }

    /// What a channel has.
    ///
    /// @throws ProblemException CHANNEL_NOT_FOUND
    public Choice chosen(String number) {
        ChannelId channel = new RequestedChannels(channels).find(number).id();
        return new Choice(watermarks.ofChannels().getOrDefault(channel, Watermarks.DEFAULT));
    }

    private static List<String> having(
            String name, List<Channel> channels, Map<ChannelId, String> assigned) {
        return channels.stream()
                .filter(channel -> name.equals(assigned.get(channel.id())))
                .map(Channel::number)
                .sorted(Comparator.naturalOrder())
                .map(Object::toString)
                .toList();
    }

    WatermarksAnswer put(String name, Watermark watermark) {
        keep(name, watermark);
        return all();
    }

    WatermarkEntry patch(String name, String json) {
        keep(name, MergePatch.apply(known(name).watermark(), json, Watermark.class));
        return one(name);
    }

    private void keep(String name, Watermark watermark) {
        watermarks.put(checked(() -> new Watermarks.Named(name, watermark)));
        news.accept(new WatermarksChanged());
    }

    private Watermarks.Named known(String name) {
        return watermarks.all().stream()
                .filter(each -> each.name().equals(name))
                .findAny()
                .orElseThrow(
                        () ->
                                ProblemException.of(
                                        Problem.WATERMARK_NOT_FOUND, Objection.NO_WATERMARK, name));
    }

    void remove(String name) {
        watermarks.remove(name);
        news.accept(new WatermarksChanged());
    }

    PictureAnswer addPicture(byte[] picture) {
        return new PictureAnswer(watermarks.addPicture(SentPicture.of(picture, Logos.LIMITS)));
    }

    /// @param picture its digest, by which watermarks name it
    record PictureAnswer(String picture) {}

    WatermarksAnswer assign(String number, String name) {
        watermarks.assign(new RequestedChannels(channels).find(number).id(), name);
        news.accept(new WatermarksChanged());
        return all();
    }

    /// @param id of an item over whose picture it lies; 0 for a test picture
    byte[] preview(String number, Watermark watermark, long id) throws InterruptedException {
        Channel channel = new RequestedChannels(channels).find(number);
        return previews.draw(channel, watermark, id == 0 ? Optional.empty() : item(id));
    }

    private Optional<MediaItem> item(long id) {
        Optional<MediaItem> item = id < 0 ? Optional.empty() : media.find(new MediaId(id));
        if (item.isEmpty()) {
            throw ProblemException.of(Problem.MEDIA_NOT_FOUND, Objection.ITEM_UNKNOWN, id);
        }
        return item;
    }

    private static Watermarks.Named checked(Supplier<Watermarks.Named> named) {
        try {
            return named.get();
        } catch (IllegalArgumentException e) {
            throw ProblemException.of(e);
        }
    }
}
