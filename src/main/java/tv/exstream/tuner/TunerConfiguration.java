package tv.exstream.tuner;

import java.time.InstantSource;
import java.util.SplittableRandom;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tv.exstream.config.Config;
import tv.exstream.config.Installation;
import tv.exstream.config.LiveConfig;
import tv.exstream.lan.Inquiry;
import tv.exstream.lan.NetworkInterfaces;

/// Puts the tuner together.
@Configuration(proxyBeanMethods = false)
class TunerConfiguration {
    @Bean
    TunerDevice tunerDevice(LiveConfig live, Installation installation, RandomGenerator random) {
        Identity identity = Identity.of(installation, random);
        return new TunerDevice(
                identity.id(), identity.udn(), live.of(config -> shown(config.tuner())));
    }

    private static TunerDevice.Shown shown(Config.Tuner tuner) {
        return new TunerDevice.Shown(tuner.name(), tuner.count());
    }

    @Bean
    Tuners tuners(LiveConfig live, LongSupplier nanoTime) {
        return new Tuners(() -> live.now().tuner().count(), nanoTime);
    }

    @Bean
    ChannelScan channelScan(LongSupplier nanoTime) {
        return new ChannelScan(nanoTime);
    }

    @Bean
    TunerSearch tunerSearch(TunerDevice device, LongSupplier nanoTime) {
        return new TunerSearch(
                device.id(),
                new Inquiry(() -> NetworkInterfaces.everybody(DiscoveryAnswers.PORT), nanoTime));
    }

    @Bean
    TunerTrial tunerTrial(TunerDevice device, LanPresence presence, TunerSearch search) {
        return new TunerTrial(
                device.id(),
                presence::health,
                () -> search.everything().stream().anyMatch(search::isOwn));
    }

    @Bean
    LanPresence lanPresence(
            Config config, TunerDevice device, Tuners tuners, Supplier<Timing> discoveryTiming) {
        return new LanPresence(config, device, tuners, discoveryTiming);
    }

    @Bean
    Supplier<Timing> discoveryTiming(
            InstantSource clock, LongSupplier nanoTime, RandomGenerator random) {
        SplittableRandom delays = new SplittableRandom(random.nextLong());
        return () -> new Timing(clock, nanoTime, delays, later());
    }

    private static ScheduledExecutorService later() {
        return Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("discovery").factory());
    }
}
