package tv.exstream.web.ui.account;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tv.exstream.account.AccountId;
import tv.exstream.account.TokenKind;
import tv.exstream.channel.Channel;
import tv.exstream.channel.Channels;
import tv.exstream.web.Callers;
import tv.exstream.web.api.AccountEntry;
import tv.exstream.web.api.AccountView;
import tv.exstream.web.api.PasskeyView;
import tv.exstream.web.api.TokensAnswer;
import tv.exstream.web.change.ShownTags;
import tv.exstream.web.ui.Fragments;

/// The pages at `/accounts`: everybody whom the server knows, and each of them.
@Controller
final class AccountsPage {
    private final AccountView accounts;
    private final PasskeyView passkeys;
    private final Channels channels;
    private final ObjectProvider<ShownTags> tags;

    AccountsPage(
            AccountView accounts,
            PasskeyView passkeys,
            Channels channels,
            ObjectProvider<ShownTags> tags) {
        this.tags = tags;
        this.accounts = accounts;
        this.passkeys = passkeys;
        this.channels = channels;
    }

    @GetMapping("/accounts")
    String list(HttpServletRequest request, Model model) {
        model.addAttribute(
                "accounts", accounts.all().accounts().stream().map(AccountShown::of).toList());
        return Fragments.of(request, "account/accounts", "list");
    }

    @GetMapping("/accounts/{id}")
    String show(@PathVariable String id, HttpServletRequest request, Model model) {
        AccountEntry entry = accounts.entry(id);
        AccountShown account = AccountShown.of(entry);
        TokensAnswer tokens = accounts.tokens(id, Callers.of(request));
        model.addAttribute("shown", account);
        model.addAttribute("tag", tags.getObject().of(entry));
        model.addAttribute("choices", choices(account));
        model.addAttribute("groups", groups());
        model.addAttribute("browsers", TokenShown.of(tokens, TokenKind.SESSION));
        model.addAttribute("players", TokenShown.of(tokens, TokenKind.PLAYER));
        model.addAttribute("keys", TokenShown.of(tokens, TokenKind.KEY));
        model.addAttribute(
                "passkeys", passkeys.of(new AccountId(account.id()), request).passkeys());
        return Fragments.of(request, "account/one", "browsers", "players", "keys", "passkeys");
    }

    private List<ChannelChoice> choices(AccountShown account) {
        return channels.all().stream()
                .map(
                        channel ->
                                ChannelChoice.of(
                                        channel,
                                        account.entry()
                                                .allowance()
                                                .channels()
                                                .contains(channel.id().value())))
                .toList();
    }

    private List<String> groups() {
        return channels.all().stream()
                .map(channel -> channel.listing().group())
                .filter(group -> !group.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    /// A channel that an account may see.
    public record ChannelChoice(long id, String number, String name, boolean chosen) {
        static ChannelChoice of(Channel channel, boolean chosen) {
            return new ChannelChoice(
                    channel.id().value(), channel.number().toString(), channel.name(), chosen);
        }
    }
}
