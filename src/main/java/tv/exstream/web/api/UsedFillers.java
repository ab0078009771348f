package tv.exstream.web.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Stream;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelId;
import tv.exstream.schedule.part.Label;
import tv.exstream.schedule.part.Parts;
import tv.exstream.web.api.ScheduleFillersAnswer.UsedFiller;
import tv.exstream.web.api.ScheduleFillersAnswer.UsingChannel;

/// Turns what each channel uses into who uses each filler.
///
/// @param channels in order
/// @param shared the named fillers of each
/// @param rules what was found in the rules of each
record UsedFillers(
        List<Channel> channels,
        Map<ChannelId, List<Parts.Named>> shared,
        Map<ChannelId, RuleFindings.Found> rules) {
    /// More are for the list of schedules.
    private static final int FEW = 3;

    /// Those with a name first, by name; then those of single schedules.
    List<UsedFiller> all() {
        return Stream.concat(named(), own()).toList();
    }

    private Stream<UsedFiller> named() {
        Map<String, Users> users = new TreeMap<>();
        for (Channel channel : channels) {
            for (Parts.Named filler : shared.getOrDefault(channel.id(), List.of())) {
                users.computeIfAbsent(
                                Label.folded(filler.label().name()),
                                _ -> new Users(filler, new ArrayList<>()))
                        .channels()
                        .add(channel);
            }
        }
        return users.values().stream().map(Users::entry);
    }

    private record Users(Parts.Named filler, List<Channel> channels) {
        UsedFiller entry() {
            return new UsedFiller(
                    OptionalLong.of(filler.id().number()),
                    filler.label().name(),
                    channels.size(),
                    channels.stream().limit(FEW).map(UsedFillers::channel).toList());
        }
    }

    private Stream<UsedFiller> own() {
        return channels.stream()
                .flatMap(
                        channel ->
                                rules
                                        .getOrDefault(channel.id(), RuleFindings.Found.NOTHING)
                                        .fillers()
                                        .stream()
                                        .map(name -> own(name, channel)));
    }

    private static UsedFiller own(String name, Channel channel) {
        return new UsedFiller(OptionalLong.empty(), name, 1, List.of(channel(channel)));
    }

    private static UsingChannel channel(Channel channel) {
        return new UsingChannel(channel.number().toString(), channel.name());
    }
}
