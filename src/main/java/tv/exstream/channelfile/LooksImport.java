package tv.exstream.channelfile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelId;
import tv.exstream.overlay.Graphics;
import tv.exstream.overlay.GraphicsChanged;
import tv.exstream.overlay.Watermarks;
import tv.exstream.overlay.WatermarksChanged;
import tv.exstream.pick.HeldPreferences;
import tv.exstream.pick.PreferenceHistory;
import tv.exstream.pick.Preferences;
import tv.exstream.remark.Complaint;
import tv.exstream.remark.Demand;
import tv.exstream.remark.Wanted;

/// Gives channels the watermark, the graphics and the streams that a file says. Owned by one thread.
final class LooksImport {
    private final Course course;
    private final Watermarks watermarks;
    private final Graphics graphics;
    private final HeldPreferences streams;

    /// As it was before: a channel is in a file once, and one that is new has nothing.
    private final Map<ChannelId, String> marked;

    private final Map<ChannelId, List<String>> decorated;
    private final Set<String> watermarkNames;
    private final Set<String> graphicNames;

    LooksImport(Course course) {
        this.course = course;
        watermarks = course.stored().looks().watermarks();
        graphics = course.stored().looks().graphics();
        streams = course.stored().looks().streams();
        marked = watermarks.ofChannels();
        decorated = graphics.ofChannels();
        watermarkNames =
                watermarks.all().stream().map(each -> each.name()).collect(Collectors.toSet());
        graphicNames =
                graphics.all().stream().map(Graphics.Named::name).collect(Collectors.toSet());
    }

    /// @param changes what becomes another is added to it
    void put(Channel channel, Wish<ChannelText> wish, List<String> changes) {
        ChannelText text = wish.text();
        text.watermark()
                .filter(name -> isThere(name, wish.place() + ".watermark"))
                .filter(name -> !name.equals(watermark(channel.id())))
                .ifPresent(
                        name -> {
                            watermarks.assign(channel.id(), name);
                            course.tell(new WatermarksChanged());
                            changes.add("watermark");
                        });
        text.graphics()
                .map(names -> present(names, wish.place() + ".graphics"))
                .filter(names -> !names.equals(graphics(channel.id())))
                .ifPresent(
                        names -> {
                            graphics.assign(channel.id(), names);
                            course.tell(new GraphicsChanged());
                            changes.add("graphics");
                        });
        text.streams().ifPresent(wanted -> prefer(channel.id(), wanted, changes));
    }

    private String watermark(ChannelId channel) {
        return marked.getOrDefault(channel, Watermarks.DEFAULT);
    }

    private List<String> graphics(ChannelId channel) {
        return decorated.getOrDefault(channel, List.of());
    }

    private boolean isThere(String name, String place) {
        boolean isThere =
                Set.of(Watermarks.DEFAULT, Watermarks.NONE).contains(name)
                        || watermarkNames.contains(name);
        if (!isThere) {
            course.flaws()
                    .addMissing(place, Complaint.mustBe(Wanted.plain(Demand.WATERMARK_HERE), name));
        }
        return isThere;
    }

    private List<String> present(List<String> names, String place) {
        List<String> present = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            if (graphicNames.contains(names.get(i))) {
                present.add(names.get(i));
            } else {
                course.flaws()
                        .addMissing(
                                "%s[%d]".formatted(place, i),
                                Complaint.mustBe(Wanted.plain(Demand.GRAPHIC_HERE), names.get(i)));
            }
        }
        return present;
    }

    private void prefer(ChannelId channel, Preferences wanted, List<String> changes) {
        Preferences now =
                streams.own(channel)
                        .map(PreferenceHistory.Since::preferences)
                        .orElse(Preferences.PLAIN);
        if (!now.equals(wanted)) {
            course.stored()
                    .looks()
                    .stored()
                    .put(channel, new PreferenceHistory.Since(streams.notice(), wanted));
            course.told().preferring().add(channel);
            changes.add("streams");
        }
    }
}
