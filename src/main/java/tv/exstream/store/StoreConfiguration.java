package tv.exstream.store;

import java.io.IOException;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tv.exstream.config.Config;
import tv.exstream.config.LiveConfig;

/// Puts the beans of this package together.
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {
    /// @param airings asked for when the store needs it, because what plans the fills is built on the store
    @Bean
    DiskRenditions renditions(
            LiveConfig live, ObjectProvider<NextAirings> airings, InstantSource clock)
            throws IOException {
        return DiskRenditions.open(
                live.now().renditionFolder(),
                live.of(Config::renditions),
                key -> airings.getObject().next(key),
                clock);
    }

    @Bean
    StoreUpkeep storeUpkeep(DiskRenditions renditions) {
        return new StoreUpkeep(renditions);
    }
}
