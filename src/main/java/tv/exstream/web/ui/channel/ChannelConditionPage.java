package tv.exstream.web.ui.channel;

import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.thymeleaf.context.LazyContextVariable;
import tv.exstream.web.RequestedChannels;
import tv.exstream.web.api.ChannelStateView;
import tv.exstream.web.ui.PageTexts;
import tv.exstream.web.ui.UiConfiguration;

/// How a channel is doing, at the head of all pages about it.
@Controller
final class ChannelConditionPage {
    private static final String NUMBER = "number";

    @GetMapping("/channels/{number}/condition")
    String show(@PathVariable String number) {
        return "channel/condition :: head";
    }

    /// Tells it to every page that is about a channel; it is found out where a page shows it.
    @ControllerAdvice(basePackageClasses = UiConfiguration.class)
    static final class Head {
        private final RequestedChannels channels;
        private final ChannelStateView states;
        private final PageTexts texts;

        Head(RequestedChannels channels, ChannelStateView states, PageTexts texts) {
            this.channels = channels;
            this.states = states;
            this.texts = texts;
        }

        @ModelAttribute
        void condition(@PathVariable Map<String, String> path, Model model) {
            String number = path.get(NUMBER);
            if (number != null) {
                model.addAttribute("texts", texts);
                model.addAttribute("condition", condition(number));
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
