package org.stowage.demo;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.stowage.access.Actor;
import org.stowage.access.NewOperator;
import org.stowage.access.Operators;
import org.stowage.access.Role;

/** Who works in the demo: for each role one who reads English and one who reads Chinese, and the robots. */
@ApplicationScoped
class People {

    /** Robots by what they do; each is an operator of its own, because a walk belongs to who claimed it. */
    enum Hand {
        DOCK(Role.RECEIVER),
        PICK_1(Role.PICKER),
        PICK_2(Role.PICKER),
        PACK(Role.PACKER),
        LOAD(Role.PACKER);

        private final Role role;

        Hand(Role role) {
            this.role = role;
        }

        String login(Plan plan) {
            return plan.prefix() + "robot-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Somebody with a face: logs in by password, or by badge ({@code B-<badge>}) and PIN. */
    record Person(String login, String name, Role role, String language) {

        public String badge() {
            return login.toUpperCase(Locale.ROOT);
        }

        boolean readsChinese() {
            return !language.equals("en");
        }
    }

    private final Operators operators;

    People(Operators operators) {
        this.operators = operators;
    }

    /** The English-reading ones first. */
    static List<Person> all(Plan plan) {
        return Stream.concat(
                        Stream.of(
                                person(plan, Role.PACKER, "Nora Field", "en"),
                                person(plan, Role.PICKER, "Tom Baker", "en"),
                                person(plan, Role.RECEIVER, "Ada Brooks", "en"),
                                person(plan, Role.COUNTER, "Sam Reed", "en"),
                                person(plan, Role.CLERK, "Iris Stone", "en"),
                                person(plan, Role.MANAGER, "Max Weaver", "en"),
                                person(plan, Role.AUDITOR, "Eva Clark", "en"),
                                person(plan, Role.ADMINISTRATOR, "Leo Mason", "en")),
                        Stream.of(
                                person(plan, Role.PACKER, "王芳", "zh-CN"),
                                person(plan, Role.PICKER, "李强", "zh-CN"),
                                person(plan, Role.RECEIVER, "张伟", "zh-CN"),
                                person(plan, Role.COUNTER, "赵敏", "zh-CN"),
                                person(plan, Role.CLERK, "陈静", "zh-CN"),
                                person(plan, Role.MANAGER, "刘洋", "zh-CN"),
                                person(plan, Role.AUDITOR, "周婷", "zh-CN"),
                                person(plan, Role.ADMINISTRATOR, "吴磊", "zh-CN")))
                .toList();
    }

    private static Person person(Plan plan, Role role, String name, String language) {
        String login = plan.prefix() + role.code() + (language.equals("en") ? "" : "-zh");
        return new Person(login, name, role, language);
    }

    void takeOn(Plan plan) {
        all(plan).forEach(this::takeOn);
        for (Hand hand : Hand.values()) {
            keep(new NewOperator(
                    hand.login(plan), "Robot " + hand.name(), null, null, null, "en", Set.of(hand.role), null, null));
        }
    }

    /** So that the house is not without an administrator when it is first looked at. */
    void takeOnAdministrator(Plan plan) {
        all(plan).stream()
                .filter(person -> person.role() == Role.ADMINISTRATOR)
                .limit(1)
                .forEach(this::takeOn);
    }

    Actor robot(Plan plan, Hand hand) {
        return actor(hand.login(plan));
    }

    Actor actor(String login) {
        return operators.actor(login).orElseThrow(() -> new IllegalStateException(login + " does not work here"));
    }

    private void takeOn(Person person) {
        keep(new NewOperator(
                person.login(),
                person.name(),
                Plan.PASSWORD,
                person.badge(),
                Plan.PIN,
                person.language(),
                Set.of(person.role()),
                null,
                null));
    }

    private void keep(NewOperator wanted) {
        if (operators.actor(wanted.login()).isEmpty()) {
            operators.create(Actor.SYSTEM, wanted);
        }
    }
}
