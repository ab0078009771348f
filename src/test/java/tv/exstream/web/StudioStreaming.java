package tv.exstream.web;

import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import tv.exstream.channel.Channels;
import tv.exstream.session.HlsStreams;
import tv.exstream.session.HlsStudio;
import tv.exstream.session.HlsSubtitles;

/// The one channel of an [HlsStudio] in its simulated time, for servers in tests.
@Configuration
@Import(Streaming.class)
public class StudioStreaming {
    @Bean
    HlsStreams hlsStreams(HlsStudio studio) {
        return studio.streams();
    }

    @Bean
    HlsSubtitles hlsSubtitles(HlsStudio studio) {
        return studio.subtitles();
    }

    @Bean
    @Primary
    InstantSource simulatedClock(HlsStudio studio) {
        return studio::now;
    }

    @Bean
    @Primary
    Channels studioChannels(HlsStudio studio) {
        return studio.channels();
    }
}
