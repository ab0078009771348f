package tv.exstream.web.api;

import java.util.List;
import java.util.function.Consumer;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelChanged;
import tv.exstream.channel.ChannelId;
import tv.exstream.channel.ChannelNumber;
import tv.exstream.channel.Channels;
import tv.exstream.channel.Logos;
import tv.exstream.job.ChannelEdits;
import tv.exstream.job.Programming;
import tv.exstream.overlay.Graphics;
import tv.exstream.overlay.GraphicsChanged;
import tv.exstream.overlay.Watermarks;
import tv.exstream.overlay.WatermarksChanged;
import tv.exstream.pick.HeldPreferences;
import tv.exstream.pick.PreferenceHistory;
import tv.exstream.schedule.script.ScriptSchedule;
import tv.exstream.web.RequestedChannels;

/// Makes channels that are like others: house formats, zone, group, logo, rules, streams that are preferred, watermark and graphics. What
/// was changed by hand on a timeline, and a script that plans one, stay with the channel that was copied. Thread-safe.
///
/// @param view shows channels
/// @param news is told of what a copy has once it has it
record ChannelCopies(Made made, Looks looks, ChannelView view, Consumer<Object> news) {
    /// What channels are and show.
    record Made(Channels channels, ChannelEdits edits, Programming programming) {}

    /// What lies over it, and in which languages.
    record Looks(Logos logos, HeldPreferences streams, Watermarks watermarks, Graphics graphics) {
        void copy(ChannelId from, ChannelId to) {
            streams.own(from)
                    .map(PreferenceHistory.Since::preferences)
                    .ifPresent(own -> streams.change(to, _ -> own));
            String watermark = watermarks.ofChannels().getOrDefault(from, Watermarks.DEFAULT);
            if (!watermark.equals(Watermarks.DEFAULT)) {
                watermarks.assign(to, watermark);
            }
            List<String> names = graphics.ofChannels().getOrDefault(from, List.of());
            if (!names.isEmpty()) {
                graphics.assign(to, names);
            }
        }
    }

    ChannelsAnswer.ChannelEntry copy(String number, ChannelCopyRequest wish) {
        Channel source = new RequestedChannels(made.channels()).find(number);
        Channel copy = made.edits().add(draft(source, wish));
        looks.copy(source.id(), copy.id());
        List.of(new ChannelChanged(copy), new WatermarksChanged(), new GraphicsChanged())
                .forEach(news);
        looks.logos()
                .find(source.id())
                .ifPresent(
                        logo -> {
                            Channel _ = made.edits().putLogo(copy.id(), logo);
                        });
        made.programming()
                .rules(source.id())
                .filter(rules -> !(rules instanceof ScriptSchedule))
                .ifPresent(rules -> made.programming().setRules(copy, rules));
        return view.find(copy.number().toString());
    }

    private Channels.Draft draft(Channel source, ChannelCopyRequest wish) {
        return new Channels.Draft(
                wish.number().map(ChannelNumber::parse).orElseGet(made.channels()::next),
                wish.name().map(ChannelRequest::name).orElse(source.name()),
                view.now(),
                source.zone(),
                source.inMainFormat().formats(),
                source.listing().withLogo(""));
    }
}
