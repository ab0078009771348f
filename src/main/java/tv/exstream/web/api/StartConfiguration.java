package tv.exstream.web.api;

import java.util.random.RandomGenerator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tv.exstream.channel.Channels;
import tv.exstream.config.Installation;
import tv.exstream.job.FreshChannels;
import tv.exstream.job.Programming;
import tv.exstream.library.local.FolderBrowser;

/// Puts the first run together.
@Configuration(proxyBeanMethods = false)
class StartConfiguration {
    @Bean
    FolderView folderView(FolderBrowser browser) {
        return new FolderView(browser);
    }

    @Bean
    StartView startView(Installation installation) {
        return new StartView(installation);
    }

    @Bean
    StarterView starterView(
            Holdings holdings,
            StarterView.Making starterMaking,
            Programming programming,
            StarterView.Seeds starterSeeds) {
        return new StarterView(holdings, starterMaking, programming, starterSeeds);
    }

    @Bean
    StarterView.Making starterMaking(
            Channels channels, FreshChannels fresh, ChannelView.Usual usual) {
        return new StarterView.Making(channels, fresh, usual);
    }

    @Bean
    StarterView.Seeds starterSeeds(Installation installation, RandomGenerator random) {
        return new StarterView.Seeds(installation, random);
    }
}
