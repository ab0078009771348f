package tv.exstream.web.api;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tv.exstream.channel.Channel;
import tv.exstream.channel.ChannelId;
import tv.exstream.channel.Channels;
import tv.exstream.delivery.News;
import tv.exstream.delivery.OpenTroubles;
import tv.exstream.guide.NowNext;
import tv.exstream.playout.Airing;
import tv.exstream.playout.OnAir;
import tv.exstream.relay.JoinedSources;
import tv.exstream.session.HlsStreams;
import tv.exstream.session.Sessions;
import tv.exstream.web.security.SignIns;
import tv.exstream.webhook.EventKind;
import tv.exstream.webhook.ToldTroubles;
import tv.exstream.webhook.Webhooks;

/// Puts together what webhooks hear of the interface, and of what has to be looked at.
@Configuration(proxyBeanMethods = false)
class NewsConfiguration {
    @Bean
    NewsWatch newsWatch(
            Webhooks webhooks, WatchedHealth health, WatchedChannels watched, ReceivedLive live) {
        return new NewsWatch(() -> wanted(webhooks), health::look, watched::look, live::look);
    }

    @Bean
    WatchedHealth watchedHealth(HealthNews news, HealthChecks checks) {
        return new WatchedHealth(news, checks);
    }

    /// The parts of the server, as they are now.
    record WatchedHealth(HealthNews news, HealthChecks checks) {
        void look() throws InterruptedException {
            news.look(checks.report());
        }
    }

    @Bean
    HealthNews healthNews(News news, ToldTroubles told) {
        return new HealthNews(news, new OpenTroubles(told, ToldTroubles.Kind.HEALTH));
    }

    @Bean
    Audience viewersInTheNews(Sessions sessions, HlsStreams players) {
        return new Audience(sessions, players);
    }

    /// Which channels somebody watches, in whatever way.
    record Audience(Sessions sessions, HlsStreams players) {
        Set<ChannelId> channels() {
            return Stream.concat(
                            sessions.watched().stream().map(Channel::id),
                            players.viewers().stream().map(player -> player.channel().id()))
                    .collect(Collectors.toSet());
        }
    }

    @Bean
    ChannelNews channelNews(News news, ToldTroubles told, ChannelStateView states) {
        return new ChannelNews(
                news, new OpenTroubles(told, ToldTroubles.Kind.CHANNEL), states::state);
    }

    @Bean
    WatchedChannels watchedChannels(ChannelNews news, Channels channels, Audience audience) {
        return new WatchedChannels(news, channels, audience);
    }

    /// The channels that somebody watches, as they are now.
    record WatchedChannels(ChannelNews news, Channels channels, Audience audience) {
        void look() {
            List<Channel> all = channels.all();
            news.look(watched(all), all);
        }

        List<Channel> watched() {
            return watched(channels.all());
        }

        private List<Channel> watched(List<Channel> all) {
            Set<ChannelId> watched = audience.channels();
            return all.stream().filter(channel -> watched.contains(channel.id())).toList();
        }
    }

    @Bean
    SwitchNews switchNews(News news, JoinedSources joined) {
        return new SwitchNews(news, () -> joined.snapshot().joined());
    }

    @Bean
    ReceivedLive receivedLive(
            SwitchNews news, WatchedChannels watched, Present present, InstantSource clock) {
        return new ReceivedLive(news, watched, present, clock);
    }

    /// What the channels that somebody watches show, as it is received now.
    record ReceivedLive(
            SwitchNews news, WatchedChannels watched, Present present, InstantSource clock) {
        void look() {
            Instant now = clock.instant();
            news.look(
                    present.at(now, watched.watched()).stream()
                            .flatMap(told -> shown(told.on()).stream())
                            .toList());
        }

        private static Optional<SwitchNews.Shown> shown(NowNext on) {
            return on.onAir() instanceof OnAir.Showing(Airing airing, _)
                    ? Optional.of(new SwitchNews.Shown(on.channel(), airing.media()))
                    : Optional.empty();
        }
    }

    @Bean
    SignInNews signInNews(News news, SignIns signIns, InstantSource clock) {
        var listener = new SignInNews(news, clock);
        signIns.listen(listener);
        return listener;
    }

    private static Set<EventKind> wanted(Webhooks webhooks) {
        return webhooks.all().stream()
                .filter(webhook -> webhook.settings().enabled())
                .flatMap(webhook -> webhook.settings().kinds().stream())
                .collect(Collectors.toSet());
    }
}
