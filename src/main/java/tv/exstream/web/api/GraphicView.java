package tv.exstream.web.api;

import static tv.exstream.remark.Wanted.atMost;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelId;
import tv.exstream.channel.Channels;
import tv.exstream.json.MergePatch;
import tv.exstream.media.MediaId;
import tv.exstream.media.MediaItem;
import tv.exstream.media.MediaItems;
import tv.exstream.overlay.Graphic;
import tv.exstream.overlay.Graphics;
import tv.exstream.overlay.GraphicsChanged;
import tv.exstream.prepare.GraphicPreviews;
import tv.exstream.problem.Problem;
import tv.exstream.problem.ProblemException;
import tv.exstream.remark.Objection;
import tv.exstream.web.RequestedChannels;
import tv.exstream.web.api.GraphicsAnswer.Chosen;
import tv.exstream.web.api.GraphicsAnswer.GraphicEntry;

/// The graphics as JSON. Thread-safe.
///
/// @param previews draws how they look
/// @param news is told of every change once it is made
public record GraphicView(
        Graphics graphics,
        Channels channels,
        MediaItems media,
        GraphicPreviews previews,
        Consumer<GraphicsChanged> news) {
    private static final Order<GraphicEntry> ORDER = Order.byName(GraphicEntry::name);

    public GraphicsAnswer all() {
        Map<ChannelId, List<String>> assigned = graphics.ofChannels();
        List<Channel> known = channels.all();
        return new GraphicsAnswer(
                graphics.all().stream()
                        .map(each -> GraphicEntry.of(each, having(each.name(), known, assigned)))
                        .toList());
    }

    GraphicsAnswer some(NameParameters wanted, ListParameters part) {
        var slice = ORDER.slice("graphics", wanted.of(all().graphics(), GraphicEntry::name), part);
        return new GraphicsAnswer(slice.entries(), slice.total(), slice.next());
    }

    /// @throws ProblemException GRAPHIC_NOT_FOUND
    public GraphicEntry one(String name) {
        Graphics.Named known = known(name);
        return GraphicEntry.of(known, having(name, channels.all(), graphics.ofChannels()));
    }

    /// What a channel has.
    ///
    /// @throws ProblemException CHANNEL_NOT_FOUND
    public Chosen chosen(String number) {
        ChannelId channel = new RequestedChannels(channels).find(number).id();
        return new Chosen(graphics.ofChannels().getOrDefault(channel, List.of()));
    }

    private static List<String> having(
            String name, List<Channel> channels, Map<ChannelId, List<String>> assigned) {
        return channels.stream()
                .filter(channel -> assigned.getOrDefault(channel.id(), List.of()).contains(name))
                .map(Channel::number)
                .sorted(Comparator.naturalOrder())
                .map(Object::toString)
                .toList();
    }

    GraphicsAnswer put(String name, Graphic graphic) {
        keep(name, graphic);
        return all();
    }

    GraphicEntry patch(String name, String json) {
        keep(name, MergePatch.apply(known(name).graphic(), json, Graphic.class));
        return one(name);
    }

    private void keep(String name, Graphic graphic) {
        graphics.put(checked(() -> new Graphics.Named(name, graphic)));
        news.accept(new GraphicsChanged());
    }

    private Graphics.Named known(String name) {
        return graphics.all().stream()
                .filter(each -> each.name().equals(name))
                .findAny()
                .orElseThrow(
                        () ->
                                ProblemException.of(
                                        Problem.GRAPHIC_NOT_FOUND, Objection.NO_GRAPHIC, name));
    }

    void remove(String name) {
        graphics.remove(name);
        news.accept(new GraphicsChanged());
    }

    GraphicsAnswer assign(String number, List<String> names) {
        List<String> wanted = names.stream().distinct().toList();
        if (wanted.size() > Graphics.MOST_OF_A_CHANNEL) {
            throw ProblemException.mustBe(
                    "names", atMost(Graphics.MOST_OF_A_CHANNEL), wanted.size());
        }
        graphics.assign(new RequestedChannels(channels).find(number).id(), wanted);
        news.accept(new GraphicsChanged());
        return all();
    }

    /// @param id of an item over whose picture it lies; 0 for a test picture
    byte[] preview(String number, Graphic graphic, long id) throws InterruptedException {
        Channel channel = new RequestedChannels(channels).find(number);
        return previews.draw(channel, graphic, id == 0 ? Optional.empty() : item(id));
    }

    private Optional<MediaItem> item(long id) {
        Optional<MediaItem> item = id < 0 ? Optional.empty() : media.find(new MediaId(id));
        if (item.isEmpty()) {
            throw ProblemException.of(Problem.MEDIA_NOT_FOUND, Objection.ITEM_UNKNOWN, id);
        }
        return item;
    }

    private static Graphics.Named checked(Supplier<Graphics.Named> named) {
        try {
            return named.get();
        } catch (IllegalArgumentException e) {
            throw ProblemException.of(e);
        }
    }
}
