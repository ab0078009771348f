package tv.exstream.db;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tv.exstream.config.Config;
import tv.exstream.retry.KeptAnswers;
import tv.exstream.source.Secrets;
import tv.exstream.webhook.Deliveries;
import tv.exstream.webhook.ToldTroubles;
import tv.exstream.webhook.Webhooks;

/// Opens the database and its secrets.
@Configuration(proxyBeanMethods = false)
class DatabaseConfiguration {
    @Bean(destroyMethod = "close")
    Database database(Config config) {
        try {
            Files.createDirectories(config.data());
        } catch (IOException e) {
            throw new UncheckedIOException("data folder must be writable: " + config.data(), e);
        }
        return Database.open(config);
    }

    @Bean
    Secrets secrets(Database database) {
        return new JooqSecrets(database, database.seal());
    }

    @Bean
    KeptAnswers keptAnswers(Database database) {
        return new JooqKeptAnswers(database, database.seal());
    }

    @Bean
    ToldTroubles toldTroubles(Database database) {
        return new JooqToldTroubles(database);
    }

    @Bean
    Webhooks webhooks(Database database) {
        return new JooqWebhooks(database, database.seal());
    }

    @Bean
    Deliveries deliveries(Database database) {
        return new JooqDeliveries(database, Deliveries.MOST_WAITING);
    }
}
