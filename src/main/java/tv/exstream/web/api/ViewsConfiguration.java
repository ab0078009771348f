package tv.exstream.web.api;

import java.time.InstantSource;
import java.util.List;
import java.util.OptionalLong;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tv.exstream.channel.Channels;
import tv.exstream.session.Sessions;
import tv.exstream.store.DiskRenditions;

/// What the interface shows of the real server.
@Configuration
class ViewsConfiguration {
    @Bean
    Views views(
            Channels channels,
            ObjectProvider<Sessions> sessions,
            DiskRenditions renditions,
            InstantSource clock) {
        return new Views(
                () -> ChannelsAnswer.of(channels.all()),
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
                () -> DiskAnswer.of(renditions.snapshot(), clock.instant()),
                () -> new ScanAnswer(false, 0, 0, 0, 0, OptionalLong.empty(), 0, List.of()),
                () -> {},
                () -> 0);
    }
}
