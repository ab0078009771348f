package tv.exstream.web.change;

import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.random.RandomGenerator;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerAdapter;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;
import tv.exstream.retry.KeptAnswers;
import tv.exstream.web.ClientAddresses;

/// Puts the guard around everything that changes something.
@Configuration(proxyBeanMethods = false)
public class ChangeConfiguration {
    @Bean
    WebMvcRegistrations guardedHandlers(ObjectProvider<Guard> guard) {
        return new WebMvcRegistrations() {
            @Override
            public RequestMappingHandlerAdapter getRequestMappingHandlerAdapter() {
                return new GuardedHandlers(guard::getObject);
            }
        };
    }

    @Bean
    Turns turns() {
        return new Turns(Turns.PATIENCE);
    }

    @Bean
    Resources changedResources(
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapping) {
        return new Resources(mapping);
    }

    @Bean
    Guard guard(Resources resources, Turns turns, Retries retries, Witness witness) {
        return new Guard(resources, turns, retries, witness, new HeldBodies());
    }

    @Bean
    ShownTags shownTags(Resources resources, JsonMapper json) {
        return new ShownTags(resources, json);
    }

    @Bean
    Retries retries(KeptAnswers answers, RandomGenerator random, InstantSource clock) {
        return new Retries(answers, HexFormat.of().toHexDigits(random.nextLong()), clock);
    }

    @Bean
    Witness witness(ObjectProvider<Changes> listeners, ClientAddresses clients, JsonMapper json) {
        List<Changes> all = listeners.orderedStream().toList();
        return new Witness(change -> all.forEach(each -> each.asked(change)), clients, json);
    }
}
