package tv.exstream.web.api;

import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import tv.exstream.db.Database;
import tv.exstream.library.iptv.SubscriptionDesk;
import tv.exstream.library.iptv.SubscriptionDesks;

/// What sources list, over HTTP.
@Import({SubscriptionRoutes.class, GuideMatchRoutes.class, SubscriptionConfiguration.class})
class SubscriptionParts {
    @Bean
    SubscriptionDesk subscriptionDesk(Database database, InstantSource clock) {
        return SubscriptionDesks.of(database, clock);
    }
}
