package tv.exstream.web.api;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelChanged;
import tv.exstream.channel.ChannelId;
import tv.exstream.channel.ChannelNumber;
import tv.exstream.channel.Channels;
import tv.exstream.channel.Logos;
import tv.exstream.job.Aftermath;
import tv.exstream.job.FreshChannels;
import tv.exstream.job.Programming;
import tv.exstream.overlay.Graphics;
import tv.exstream.overlay.GraphicsChanged;
import tv.exstream.overlay.Watermarks;
import tv.exstream.overlay.WatermarksChanged;
import tv.exstream.pick.ChannelPreferences;
import tv.exstream.pick.HeldPreferences;
import tv.exstream.pick.PreferenceHistory;
import tv.exstream.schedule.script.ScriptSchedule;
import tv.exstream.web.RequestedChannels;

/// Makes channels that are like others, each in one step: house formats, zone, group, logo, rules, streams that are preferred, watermark and
/// graphics. What was changed by hand on a timeline, and a script that plans one, stay with the channel that was copied. Thread-safe.
///
/// @param fresh makes them
/// @param view shows channels
record ChannelCopies(Sources sources, Looks looks, FreshChannels fresh, ChannelView view) {
    /// What channels are and show.
    record Sources(Channels channels, Programming programming) {}

    /// What lies over it, and in which languages.
    ///
    /// @param stored the preferences of which `streams` are those in memory, which learn of others after the step
    record Looks(
            Logos logos,
            ChannelPreferences stored,
            HeldPreferences streams,
            Watermarks watermarks,
            Graphics graphics) {
        void copy(ChannelId from, ChannelId to) {
            streams.own(from)
                    .map(PreferenceHistory.Since::preferences)
                    .ifPresent(
                            own ->
                                    stored.put(
                                            to,
                                            new PreferenceHistory.Since(streams.notice(), own)));
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
        Channel source = new RequestedChannels(sources.channels()).find(number);
        Function<ChannelNumber, Channels.Draft> draft = given -> draft(source, wish, given);
        Optional<ChannelNumber> wanted = wish.number().map(ChannelNumber::parse);
        Channel copy = fresh.made(making -> copy(source, wanted, draft, making));
        Aftermath.follow("what it prefers", () -> looks.streams().takeOver(List.of(copy.id())));
        return view.find(copy.number().toString());
    }

    private Channel copy(
            Channel source,
            Optional<ChannelNumber> wanted,
            Function<ChannelNumber, Channels.Draft> draft,
            FreshChannels.Making making) {
        Channel bare =
                wanted.map(given -> making.add(draft.apply(given)))
                        .orElseGet(() -> making.addLast(draft));
        looks.copy(source.id(), bare.id());
        Channel copy =
                looks.logos()
                        .find(source.id())
                        .map(logo -> looks.logos().put(bare.id(), logo))
                        .orElse(bare);
        sources.programming()
                .rules(source.id())
                .filter(rules -> !(rules instanceof ScriptSchedule))
                .ifPresent(rules -> making.rules(copy, rules));
        List.of(new ChannelChanged(copy), new WatermarksChanged(), new GraphicsChanged())
                .forEach(making::tell);
        return copy;
    }

    private Channels.Draft draft(Channel source, ChannelCopyRequest wish, ChannelNumber number) {
        return new Channels.Draft(
                number,
                wish.name().map(ChannelRequest::name).orElse(source.name()),
                view.now(),
                source.zone(),
                source.inMainFormat().formats(),
                source.listing().withLogo(""));
    }
}
