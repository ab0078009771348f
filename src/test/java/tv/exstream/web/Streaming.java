package tv.exstream.web;

import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;
import org.springframework.context.annotation.Import;
import tv.exstream.channel.ChannelBuilder;
import tv.exstream.channel.Channels;
import tv.exstream.channel.InMemoryChannels;
import tv.exstream.guide.Guide;
import tv.exstream.session.BusySessions;
import tv.exstream.session.HlsStudio;
import tv.exstream.session.PersonalStreams;
import tv.exstream.session.Sessions;

/// Three channels that stream made-up packets, for servers in tests.
@Configuration
@Import(StreamConfiguration.class)
public class Streaming {
    @Bean
    Channels channels() {
        InMemoryChannels channels = new InMemoryChannels();
        channels.add(ChannelBuilder.channel("5").named("News").draft());
        channels.add(ChannelBuilder.channel("10").named("Films").draft());
        channels.add(ChannelBuilder.channel("5.1").named("A \"B\" & <C>").draft());
        return channels;
    }

    @Bean
    BusySessions busySessions() {
        return new BusySessions(Duration.ofMillis(40));
    }

    /// For what was on; another channel than the others.
    @Bean
    HlsStudio studio() {
        return new HlsStudio();
    }

    @Bean
    PersonalStreams past(HlsStudio studio) {
        return studio.past();
    }

    @Bean
    @Fallback
    Guide studioGuide(HlsStudio studio) {
        return studio.guide();
    }

    @Bean(destroyMethod = "")
    Sessions sessions(BusySessions busy) {
        return busy.sessions();
    }
}
