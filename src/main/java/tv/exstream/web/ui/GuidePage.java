package tv.exstream.web.ui;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tv.exstream.account.Caller;
import tv.exstream.config.LiveConfig;
import tv.exstream.web.Callers;
import tv.exstream.web.security.Guests;

/// The guide, the player and what the server is doing: at `/` all of it, at `/now` as a list of what is on, at `/player/5` the player alone.
/// Its content comes from the JSON interface.
@Controller
final class GuidePage {
    private final LiveConfig live;
    private final ObjectProvider<Guests> guests;

    /// @param guests none in a server without a door
    GuidePage(LiveConfig live, ObjectProvider<Guests> guests) {
        this.live = live;
        this.guests = guests;
    }

    @GetMapping("/")
    String show(HttpServletRequest request, Model model) {
        return view("guide", request, model);
    }

    @GetMapping("/now")
    String now(HttpServletRequest request, Model model) {
        return view("now", request, model);
    }

    @GetMapping("/player/{number}")
    String player(@PathVariable String number, HttpServletRequest request, Model model) {
        model.addAttribute("number", number);
        return view("player", request, model);
    }

    private String view(String view, HttpServletRequest request, Model model) {
        model.addAttribute("view", view);
        model.addAttribute("door", door(request).name().toLowerCase(Locale.ROOT));
        model.addAttribute("folders", live.now().media().folders());
        model.addAttribute("drawn", DrawnSamples.count(live.now()));
        return "guide";
    }

    /// What stands between another player where the browser is and the streams.
    private enum StreamDoor {
        OPEN,
        /// It needs an address with a token, which whoever asks can have.
        TOKEN,
        /// The same, and whoever asks has to sign in first.
        ACCOUNT
    }

    private StreamDoor door(HttpServletRequest request) {
        boolean open = guests.stream().allMatch(each -> each.mayWatch(request));
        if (open) {
            return StreamDoor.OPEN;
        }
        return Callers.of(request) instanceof Caller.Known ? StreamDoor.TOKEN : StreamDoor.ACCOUNT;
    }
}
