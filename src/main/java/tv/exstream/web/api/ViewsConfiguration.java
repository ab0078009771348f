package tv.exstream.web.api;

import java.time.InstantSource;
import java.util.List;
import java.util.OptionalLong;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tv.exstream.channel.Channels;
import tv.exstream.guide.Guide;
import tv.exstream.media.MediaItems;
import tv.exstream.playout.Playouts;
import tv.exstream.session.HlsStreams;
import tv.exstream.session.Sessions;
import tv.exstream.store.DiskRenditions;

/// What the interface shows of the real server.
@Configuration(proxyBeanMethods = false)
class ViewsConfiguration {
    @Bean
    Present present(Playouts playouts, MediaItems items, Guide guide) {
        return new Present(playouts, items, guide::nowNext);
    }

    @Bean
    GuideView guideView(Channels channels, Guide guide, Present present, InstantSource clock) {
        return new GuideView(channels, guide, present, clock);
    }

    @Bean
    Views views(
            GuideView guide,
            ObjectProvider<Sessions> sessions,
            ObjectProvider<HlsStreams> players,
            DiskRenditions renditions,
            InstantSource clock) {
        return new Views(
                guide::channels,
                guide::now,
                guide::guide,
                () ->
                        SessionsAnswer.of(
                                sessions.stream().flatMap(all -> all.snapshots().stream()).toList(),
                                players.stream().flatMap(all -> all.viewers().stream()).toList()),
                () -> new FillsAnswer(List.of(), 0, 0, 0),
                () -> DiskAnswer.of(renditions.snapshot(), clock.instant()),
                () -> new ScanAnswer(false, 0, 0, 0, 0, OptionalLong.empty(), 0, List.of()),
                () -> {},
                guide::version);
    }
}
