package tv.exstream.web.ui.channel;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.HandlerMapping;
import org.thymeleaf.context.LazyContextVariable;
import tv.exstream.web.RequestedChannels;
import tv.exstream.web.api.ChannelStateView;
import tv.exstream.web.ui.AroundPages;
import tv.exstream.web.ui.PageTexts;

/// How a channel is doing, at the head of all pages about it.
@Controller
final class ChannelConditionPage {
    private static final String NUMBER = "number";

    @GetMapping("/channels/{number}/condition")
    String show(@PathVariable String number) {
        return "channel/condition :: head";
    }

    /// Tells it to every page that is about a channel; it is found out where a page shows it.
    @Component
    record Head(RequestedChannels channels, ChannelStateView states, PageTexts texts)
            implements AroundPages {
        @Override
        public void add(HttpServletRequest request, Map<String, Object> model) {
            Object path = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
            if (path instanceof Map<?, ?> variables
                    && variables.get(NUMBER) instanceof String number) {
                model.put("texts", texts);
                model.put("condition", condition(number));
            }
        }

        private LazyContextVariable<ConditionShown> condition(String number) {
            return new LazyContextVariable<>() {
                @Override
                protected ConditionShown loadValue() {
                    return ConditionShown.of(states.glance(channels.find(number)));
                }
            };
        }
    }
}
