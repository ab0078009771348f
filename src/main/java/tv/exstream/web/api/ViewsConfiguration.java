package tv.exstream.web.api;

import java.time.InstantSource;
import java.util.List;
import java.util.OptionalLong;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tv.exstream.channel.Channel;
import tv.exstream.channel.Channels;
import tv.exstream.session.Sessions;

/// What the interface shows of the real server.
@Configuration
class ViewsConfiguration {
    @Bean
    Views views(
            ObjectProvider<Channels> channels,
            ObjectProvider<Sessions> sessions,
            InstantSource clock) {
        return new Views(
                () -> ChannelsAnswer.of(all(channels)),
                () -> new NowAnswer(clock.instant(), List.of()),
                query ->
                        new GuideAnswer(
                                clock.instant(),
                                query.range().start(),
                                query.range().end(),
                                0,
                                query.offset(),
                                query.limit(),
                                List.of()),
                () ->
                        SessionsAnswer.of(
                                sessions.stream()
                                        .flatMap(all -> all.snapshots().stream())
                                        .toList()),
                () -> new FillsAnswer(List.of(), 0, 0, 0),
                () -> new DiskAnswer(0, 0, 0, 0, ""),
                () -> new ScanAnswer(false, 0, 0, 0, 0, OptionalLong.empty(), 0, List.of()),
                () -> {},
                () -> 0);
    }

    private static List<Channel> all(ObjectProvider<Channels> channels) {
        return channels.stream().flatMap(each -> each.all().stream()).toList();
    }
}
