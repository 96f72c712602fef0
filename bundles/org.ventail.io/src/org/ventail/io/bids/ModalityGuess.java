package org.ventail.io.bids;

import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ventail.api.model.Modality;

/**
 * What made an image, guessed from the words in its name or else in the names of its folders, nearest first.
 *
 * @param modality the guess
 * @param token a neutral word that told it, fit to be shown ({@code T1w}, {@code CT})
 */
record ModalityGuess(Modality modality, String token) {
    private static final Pattern WORD = Pattern.compile("[A-Za-z][A-Za-z0-9]*");
    private static final Pattern MR = Pattern.compile(
            "(?i)(T1W?|T2W?|T2STAR|FLAIR|MPRAGE|MP2RAGE|SPGR|MRI?|PDW?|DWI|BOLD|SWI|TOF)(?![A-Za-z]{3}).*");
    private static final Pattern CT = Pattern.compile("(?i)(CT|CTA|CBCT)[0-9]*");
    private static final Pattern PT = Pattern.compile("(?i)(PET|FDG)[0-9]*");

    /** From a path below the scanned folder; empty if it has no such word, or words that contradict each other. */
    static Optional<ModalityGuess> of(Path relative) {
        for (int i = relative.getNameCount() - 1; i >= 0; i--) {
            Set<Modality> said = new LinkedHashSet<>();
            String first = "";
            Matcher words = WORD.matcher(relative.getName(i).toString());
            while (words.find()) {
                Optional<ModalityGuess> one = word(words.group());
                first = first.isEmpty() ? one.map(ModalityGuess::token).orElse("") : first;
                one.ifPresent(g -> said.add(g.modality));
            }
            if (!said.isEmpty()) {
                return said.size() > 1 ? Optional.empty()
                        : Optional.of(new ModalityGuess(said.iterator().next(), first));
            }
        }
        return Optional.empty();
    }

    private static Optional<ModalityGuess> word(String word) {
        Matcher mr = MR.matcher(word);
        if (mr.matches()) {
            String token = mr.group(1).toUpperCase(Locale.ROOT);
            return Optional.of(new ModalityGuess(Modality.MR, token.endsWith("W") ? token.replace('W', 'w') : token));
        }
        if (CT.matcher(word).matches()) {
            return Optional.of(new ModalityGuess(Modality.CT, "CT"));
        }
        return PT.matcher(word).matches() ? Optional.of(new ModalityGuess(Modality.PT, "PET")) : Optional.empty();
    }
}
