// Made by `npm run generate` from api/openapi.json. Not edited by hand.
export interface paths {
    "/api/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where one is signed in */
        get: operations["list_sessions"];
        put?: never;
        /** Sign in */
        post: operations["create_session"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who one is and where one belongs */
        get: operations["get_session"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Sign out */
        delete: operations["delete_current_session"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{session_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Sign out elsewhere */
        delete: operations["delete_session"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/password_resets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ask for a link to set a new password */
        post: operations["create_password_reset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/password_resets/{token}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whose password a mailed link sets */
        get: operations["get_password_reset"];
        /** Set a password */
        put: operations["put_password_by_link"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/person/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change one's own password */
        put: operations["put_own_password"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/person": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One's own profile */
        get: operations["get_own_person"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change one's own profile */
        patch: operations["change_own_person"];
        trace?: never;
    };
    "/api/v1/workspace": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The workspace one acts in */
        get: operations["get_workspace"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Rename it, or set its language, zone and currency */
        patch: operations["change_workspace"];
        trace?: never;
    };
    "/api/v1/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The people of the workspace */
        get: operations["list_members"];
        put?: never;
        /** Ask somebody into the workspace */
        post: operations["create_member"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/members/{person_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One of the people */
        get: operations["get_member"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change somebody's roles, or let somebody go */
        patch: operations["change_member"];
        trace?: never;
    };
    "/api/v1/api_tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One's own tokens */
        get: operations["list_api_tokens"];
        put?: never;
        /** Make a token; its text is shown this once */
        post: operations["create_api_token"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/api_tokens/{api_token_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Revoke a token */
        delete: operations["delete_api_token"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** When the workspace works */
        get: operations["get_calendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar/weeks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Set the weekly hours from a day on */
        post: operations["create_working_week"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar/weeks/{effective_from}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take back weekly hours that do not hold yet */
        delete: operations["delete_working_week"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{person_id}/calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** When a person works */
        get: operations["get_person_calendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/people/{person_id}/calendar/weeks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Set a person's weekly hours from a day on; without hours, as the workspace works */
        post: operations["create_person_working_week"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar/days": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a holiday, or a day with hours of its own */
        post: operations["create_calendar_day"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar/days/{calendar_day_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take a special day back */
        delete: operations["delete_calendar_day"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/absences": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is away */
        get: operations["list_absences"];
        put?: never;
        /** Record that somebody is away */
        post: operations["create_absence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/absences/{absence_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take an absence back */
        delete: operations["delete_absence"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/service_packages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The provider's packages */
        get: operations["list_service_packages"];
        put?: never;
        /** Add a package of one's own */
        post: operations["create_service_package"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/service_packages/{service_package_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A package */
        get: operations["get_service_package"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change, archive or restore a package */
        patch: operations["update_service_package"];
        trace?: never;
    };
    "/api/v1/service_packages/{service_package_id}/resets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take the figures and words of the practice again */
        post: operations["create_service_package_reset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/engagements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The engagements of the workspace */
        get: operations["list_engagements"];
        put?: never;
        /** Start an engagement */
        post: operations["create_engagement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/engagements/{engagement_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An engagement */
        get: operations["get_engagement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Change an engagement's name, dates, people or hand-over */
        patch: operations["update_engagement"];
        trace?: never;
    };
    "/api/v1/engagements/{engagement_id}/summary": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An engagement as the line of a list */
        get: operations["get_engagement_summary"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/manager_capacities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who can take one more engagement of a package, and from when */
        get: operations["list_manager_capacities"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/client_workspaces": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The provider's clients */
        get: operations["list_client_workspaces"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/engagements/{engagement_id}/stage_changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How an engagement came to its stage */
        get: operations["list_stage_changes"];
        put?: never;
        /** Go on to the next stage, or open an earlier one again */
        post: operations["create_stage_change"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/engagements/{engagement_id}/closures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Complete or cancel an engagement */
        post: operations["create_closure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/engagements/{engagement_id}/pauses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The pauses of an engagement */
        get: operations["list_pauses"];
        put?: never;
        /** Ask for a pause, or log the client's written request */
        post: operations["create_pause"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/engagements/{engagement_id}/pause_preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a pause would do to the dates */
        get: operations["get_pause_preview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/engagements/{engagement_id}/pauses/{pause_id}/consents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The head's consent to a further pause, or its refusal */
        post: operations["create_pause_consent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/engagements/{engagement_id}/pauses/{pause_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Withdraw a pause that has not begun, or end one that runs */
        delete: operations["delete_pause"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/engagements/{engagement_id}/document": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The draft, and what keeps it from approval */
        get: operations["get_document"];
        /** Replace the draft's content */
        put: operations["put_document"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/document_templates": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Blocks to start from, by industry */
        get: operations["list_document_templates"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/engagements/{engagement_id}/document_template_uses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add blocks of a template to the draft */
        post: operations["create_document_template_use"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/engagements/{engagement_id}/document_versions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Versions with their approvals, newest first */
        get: operations["list_document_versions"];
        put?: never;
        /** Make a version of the draft and ask for its approval */
        post: operations["create_document_version"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/engagements/{engagement_id}/document_versions/{document_version_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A version with its approvals */
        get: operations["get_document_version"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/engagements/{engagement_id}/document_versions/{document_version_id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a version says */
        get: operations["get_document_version_content"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/engagements/{engagement_id}/document_versions/{document_version_id}/difference": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How another version, or the draft, differs from this one */
        get: operations["get_document_difference"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/engagements/{engagement_id}/document_versions/{document_version_id}/approvals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Approve a version, or refuse it with remarks */
        post: operations["create_document_approval"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Server-sent events of one's workspace: nudges without data */
        get: operations["get_live_events"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @enum {string} */
        AbsenceKind: "vacation" | "illness" | "training" | "other";
        AbsenceView: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            person_id: string;
            person_name: string;
            /** Format: date */
            from_day: string;
            /** Format: date */
            to_day: string;
            kind: components["schemas"]["AbsenceKind"];
            note: string;
            allowed: string[];
        };
        AcceptanceCriterion: {
            /** Format: uuid */
            id: string;
            text: string;
        };
        ApiTokenView: {
            /** Format: uuid */
            id: string;
            name: string;
            scopes: components["schemas"]["Scope"][];
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            expires_at: string | null;
            /** Format: date-time */
            last_used_at: string | null;
            /** Format: date-time */
            revoked_at: string | null;
        };
        ApprovalView: {
            party: components["schemas"]["ApprovingParty"];
            decision: components["schemas"]["Decision"];
            person_name: string;
            remarks: string;
            /** Format: date-time */
            decided_at: string;
        };
        /** @enum {string} */
        ApprovingParty: "administrator" | "client";
        /** @enum {string} */
        BallParty: "provider" | "client" | "third_party" | "nobody";
        /** @enum {string} */
        Billing: "up_front" | "monthly";
        BlockDifference: {
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["DifferenceKind"];
            title: string;
            fields: components["schemas"]["FieldDifference"][];
            items: components["schemas"]["ItemDifference"][];
        };
        CalendarDay: {
            /** Format: uuid */
            id: string;
            /** Format: date */
            day: string;
            name: string;
            hours: string[];
        };
        CalendarView: {
            time_zone: string;
            hours: components["schemas"]["WeekHours"];
            /** Format: date */
            effective_from: string;
            planned_weeks: components["schemas"]["WorkingWeek"][];
            days: components["schemas"]["CalendarDay"][];
            allowed: string[];
        };
        /** @enum {string} */
        CarryOver: "none" | "agree_next_steps" | "highest_priority_blocks";
        /** @enum {string} */
        ChangeKind: "equal" | "removed" | "added";
        ClientWorkspaceView: {
            /** Format: uuid */
            id: string;
            name: string;
            locale: components["schemas"]["Locale"];
            time_zone: string;
        };
        /** @enum {string} */
        ClosureOutcome: "completed" | "cancelled";
        /** @enum {string} */
        Concurrency: "excusable" | "split" | "first" | "dominant";
        CreatedApiToken: {
            /** Format: uuid */
            id: string;
            name: string;
            scopes: components["schemas"]["Scope"][];
            /** Format: date-time */
            expires_at: string | null;
            token: string;
        };
        /** @enum {string} */
        Decision: "approved" | "refused";
        /** @enum {string} */
        DifferenceKind: "added" | "removed" | "changed" | "moved";
        DocumentBlock: {
            /** Format: uuid */
            id: string;
            title: string;
            purpose: string;
            result: string;
            priority: number;
            after: string[];
            needs_training: boolean;
            items: components["schemas"]["DocumentItem"][];
        };
        DocumentContent: {
            blocks: components["schemas"]["DocumentBlock"][];
        };
        DocumentDifference: {
            blocks_added: number;
            blocks_removed: number;
            items_added: number;
            items_removed: number;
            items_changed: number;
            blocks: components["schemas"]["BlockDifference"][];
        };
        DocumentItem: {
            /** Format: uuid */
            id: string;
            title: string;
            wish: string;
            sources: components["schemas"]["WishSource"][];
            capability: string;
            work_kind: components["schemas"]["WorkKind"];
            variants: components["schemas"]["SolutionVariant"][];
            /** Format: uuid */
            chosen_variant_id?: string | null;
            acceptance_criteria: components["schemas"]["AcceptanceCriterion"][];
            acceptance_scenarios: string[];
            template_item?: string | null;
        };
        DocumentTemplate: {
            key: string;
            version: number;
            industry: string;
            title: components["schemas"]["TextInLanguages"];
            description: components["schemas"]["TextInLanguages"];
            blocks: components["schemas"]["TemplateBlock"][];
        };
        DraftChange: {
            content: components["schemas"]["DocumentContent"];
        };
        DraftView: {
            content: components["schemas"]["DocumentContent"];
            revision: number;
            updated_by_name: string | null;
            /** Format: date-time */
            updated_at: string | null;
            shortcomings: components["schemas"]["Warning"][];
            has_changes: boolean;
            allowed: string[];
        };
        EngagementChanges: {
            name?: string | null;
            /** Format: date */
            starts_on?: string | null;
            /** Format: uuid */
            manager_id?: string | null;
            /** Format: uuid */
            administrator_id?: string | null;
            /** Format: uuid */
            sales_representative_id?: string | null;
            /** Format: uuid */
            quality_manager_id?: string | null;
            hand_over?: components["schemas"]["HandOver"] | null;
        };
        /** @enum {string} */
        EngagementStage: "discovery" | "document" | "estimate" | "configuration";
        /** @enum {string} */
        EngagementState: "active" | "paused" | "completed" | "cancelled";
        EngagementSummary: {
            /** Format: uuid */
            id: string;
            side: components["schemas"]["Side"];
            name: string;
            client_name: string;
            provider_name: string;
            package_key: string;
            package_name: components["schemas"]["TextInLanguages"];
            tier: components["schemas"]["Tier"];
            stage: components["schemas"]["EngagementStage"];
            state: components["schemas"]["EngagementState"];
            /** Format: uuid */
            manager_id: string;
            manager_name: string;
            /** Format: date */
            starts_on: string;
            /** Format: date */
            ends_on: string;
            /** Format: date-time */
            created_at: string;
            ball_party: components["schemas"]["BallParty"] | null;
            /** Format: date-time */
            ball_since: string | null;
            used_minutes: number | null;
            bought_minutes: number | null;
            /** Format: date */
            planned_finish: string | null;
            next_step_key: string | null;
            health: unknown;
        };
        EngagementView: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            workspace_id: string;
            side: components["schemas"]["Side"];
            name: string;
            client_name: string;
            provider_name: string;
            stage: components["schemas"]["EngagementStage"];
            state: components["schemas"]["EngagementState"];
            package: components["schemas"]["ServicePackage"];
            manager: components["schemas"]["PersonName"];
            administrator: components["schemas"]["PersonName"] | null;
            sales_representative: components["schemas"]["PersonName"] | null;
            quality_manager: components["schemas"]["PersonName"] | null;
            /** Format: date */
            starts_on: string;
            hand_over: components["schemas"]["HandOver"];
            /** Format: date-time */
            created_at: string;
            revision: number;
            allowed: string[];
            warnings: components["schemas"]["Warning"][];
        };
        FieldDifference: {
            field: string;
            runs: components["schemas"]["TextRun"][];
        };
        HandOver: {
            promised?: string;
            wanted_result?: string;
            deadlines?: components["schemas"]["HandOverDeadline"][];
            contacts?: components["schemas"]["HandOverContact"][];
            attachment_ids?: string[];
        };
        HandOverContact: {
            name: string;
            position?: string;
            phone?: string;
            email?: string;
            /** @description Whether this person decides for the client */
            decides?: boolean;
        };
        HandOverDeadline: {
            /** Format: date */
            from: string;
            /**
             * Format: date
             * @description With it the days are blocked; without, a date to be met
             */
            to?: string | null;
            what: string;
        };
        ItemDifference: {
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["DifferenceKind"];
            title: string;
            from_block: string | null;
            fields: components["schemas"]["FieldDifference"][];
        };
        /** @enum {string} */
        Locale: "en" | "ru" | "uk";
        ManagerCandidate: {
            /** Format: uuid */
            id: string;
            name: string;
            capacity: components["schemas"]["ManagerCapacity"];
        };
        ManagerCapacity: {
            is_of_the_tier: boolean;
            open_engagements: number;
            limit: number | null;
            committed_minutes: number;
            calendar_minutes: number;
            /** Format: date */
            free_from: string | null;
            fits_at_start: boolean;
            reasons: components["schemas"]["Warning"][];
        };
        MemberChanges: {
            roles?: components["schemas"]["Role"][] | null;
            title?: string | null;
            is_active?: boolean | null;
        };
        MemberView: {
            /** Format: uuid */
            id: string;
            name: string;
            email: string;
            roles: components["schemas"]["Role"][];
            title: string;
            is_active: boolean;
            has_signed_in: boolean;
            revision: number;
        };
        MonthRange: {
            low: number;
            high: number;
        };
        NewAbsence: {
            /** Format: uuid */
            person_id: string;
            /** Format: date */
            from_day: string;
            /** Format: date */
            to_day: string;
            kind: components["schemas"]["AbsenceKind"];
            note?: string;
        };
        NewApiToken: {
            name: string;
            scopes: components["schemas"]["Scope"][];
            expires_in_days?: number | null;
        };
        NewApproval: {
            decision: components["schemas"]["Decision"];
            content_hash: string;
            remarks?: string | null;
        };
        NewCalendarDay: {
            /** Format: date */
            day: string;
            name: string;
            /** @description None: a day off */
            hours?: string[];
        };
        NewClient: {
            name: string;
            locale: components["schemas"]["Locale"];
            /** @description IANA name: Europe/Kyiv */
            time_zone: string;
            /** @description ISO 4217; the provider's when absent */
            currency?: string | null;
            owner_name: string;
            owner_email: string;
        };
        NewClosure: {
            outcome: components["schemas"]["ClosureOutcome"];
            /** @description Must be given to cancel */
            reason?: string;
        };
        NewDocumentVersion: {
            note: string;
        };
        NewEngagement: {
            /**
             * Format: uuid
             * @description A client who has a workspace; or else new_client
             */
            client_workspace_id?: string | null;
            new_client?: components["schemas"]["NewClient"] | null;
            name: string;
            /** Format: uuid */
            service_package_id: string;
            /** Format: uuid */
            manager_id: string;
            /** Format: uuid */
            administrator_id?: string | null;
            /** Format: uuid */
            sales_representative_id?: string | null;
            /** Format: uuid */
            quality_manager_id?: string | null;
            /** Format: date */
            starts_on: string;
            hand_over?: components["schemas"]["HandOver"];
        };
        NewMember: {
            email: string;
            name: string;
            roles: components["schemas"]["Role"][];
            title?: string | null;
            locale?: components["schemas"]["Locale"] | null;
        };
        NewPasswordReset: {
            email: string;
        };
        NewPause: {
            /** Format: date */
            starts_on: string;
            /** @description At most the package's limit */
            working_days: number;
            reason: string;
            evidence?: components["schemas"]["WrittenRequest"] | null;
        };
        NewPauseConsent: {
            is_given: boolean;
            /** @description Must be given to refuse */
            reason?: string;
        };
        NewSignIn: {
            email: string;
            /** Format: password */
            password: string;
        };
        NewStageChange: {
            to_stage: components["schemas"]["EngagementStage"];
            /** @description Must be given to open a stage again */
            reason?: string;
        };
        NewTemplateUse: {
            template_key: string;
            language: string;
            blocks?: string[] | null;
        };
        PackageMeaning: {
            gives: components["schemas"]["TextInLanguages"];
            does_not_give: components["schemas"]["TextInLanguages"];
            choose_when: components["schemas"]["TextInLanguages"];
        };
        PasswordByLink: {
            /** Format: password */
            password: string;
        };
        PasswordChange: {
            /** Format: password */
            current_password: string;
            /** Format: password */
            password: string;
        };
        /** @enum {string} */
        PasswordLinkPurpose: "invitation" | "reset";
        PasswordLinkView: {
            purpose: components["schemas"]["PasswordLinkPurpose"];
            email: string;
            name: string;
            locale: components["schemas"]["Locale"];
        };
        PauseConsentView: {
            is_given: boolean;
            reason: string;
            person_name: string;
            /** Format: date-time */
            decided_at: string;
        };
        PausePreview: {
            pause: components["schemas"]["PlannedPause"];
            limit_days: number;
            /** Format: date */
            finish_now: string | null;
            /** Format: date */
            finish_after: string | null;
        };
        /** @enum {string} */
        PauseState: "awaiting_consent" | "refused" | "planned" | "running" | "ended" | "withdrawn";
        PauseView: {
            /** Format: uuid */
            id: string;
            state: components["schemas"]["PauseState"];
            /** Format: date */
            starts_on: string;
            working_days: number;
            /** Format: date */
            resumes_on: string;
            reason: string;
            requested_by_name: string;
            requested_side: components["schemas"]["Side"];
            /** Format: date-time */
            requested_at: string;
            evidence: string | null;
            /** Format: date */
            evidence_received_on: string | null;
            needs_consent: boolean;
            consent: components["schemas"]["PauseConsentView"] | null;
            allowed: string[];
        };
        Person: {
            /** Format: uuid */
            id: string;
            email: string;
            name: string;
            locale: components["schemas"]["Locale"];
            time_zone: string;
            is_active: boolean;
            revision: number;
            /** Format: date-time */
            created_at: string;
        };
        PersonAbsence: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            person_id: string;
            /** Format: date */
            from_day: string;
            /** Format: date */
            to_day: string;
            kind: components["schemas"]["AbsenceKind"];
            note: string;
        };
        PersonCalendarView: {
            /** Format: uuid */
            person_id: string;
            hours: components["schemas"]["WeekHours"];
            has_own_hours: boolean;
            planned_weeks: components["schemas"]["WorkingWeek"][];
            allowed: string[];
        };
        PersonChanges: {
            name?: string | null;
            locale?: components["schemas"]["Locale"] | null;
            time_zone?: string | null;
        };
        PersonName: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        PlannedPause: {
            /** Format: date */
            starts_on: string;
            /** Format: date */
            last_day: string;
            /** Format: date */
            resumes_on: string;
            working_days: number;
            needs_consent: boolean;
        };
        /** @enum {string} */
        Role: "head" | "administrator" | "junior_account_manager" | "senior_account_manager" | "developer" | "sales_representative" | "quality_manager" | "client_owner" | "client_employee" | "customer";
        /** @enum {string} */
        Scope: "read" | "write" | "account";
        ServicePackage: {
            /** @description Small letters, digits and _ */
            key: string;
            tier: components["schemas"]["Tier"];
            name: components["schemas"]["TextInLanguages"];
            summary: components["schemas"]["TextInLanguages"];
            means: components["schemas"]["PackageMeaning"];
            /** @description The floor of the service term */
            base_months: number;
            typical_months?: components["schemas"]["MonthRange"] | null;
            bought_minutes?: number | null;
            billing: components["schemas"]["Billing"];
            stages_included: components["schemas"]["EngagementStage"][];
            stage_hours: {
                [key: string]: components["schemas"]["StageRange"];
            };
            process_limit?: number | null;
            /** @description How many one manager runs at once; absent: the hours decide */
            concurrent_engagements?: number | null;
            minutes_per_day?: number | null;
            minutes_per_week?: number | null;
            minutes_per_month?: number | null;
            carry_over: components["schemas"]["CarryOver"];
            /** @description Working days the client has to answer a question */
            answer_days: number;
            approval_days: number;
            acceptance_days: number;
            document_preparation_days?: number | null;
            /** @description Working days a pause may last */
            pause_limit_days: number;
            /** @description How many pauses need no consent of the head */
            pauses_without_consent: number;
            concurrency: components["schemas"]["Concurrency"];
            charge_needs_reminder: boolean;
            /** @description Working days in which a booked day can be disputed */
            dispute_days: number;
            settlement_period: components["schemas"]["SettlementPeriod"];
        };
        ServicePackageChanges: {
            name?: components["schemas"]["TextInLanguages"] | null;
            summary?: components["schemas"]["TextInLanguages"] | null;
            means?: components["schemas"]["PackageMeaning"] | null;
            tier?: components["schemas"]["Tier"] | null;
            /** @description The floor of the service term */
            base_months?: number | null;
            typical_months?: components["schemas"]["MonthRange"] | null;
            bought_minutes?: number | null;
            billing?: components["schemas"]["Billing"] | null;
            stages_included?: components["schemas"]["EngagementStage"][] | null;
            stage_hours?: {
                [key: string]: components["schemas"]["StageRange"];
            } | null;
            process_limit?: number | null;
            /** @description How many one manager runs at once; absent: the hours decide */
            concurrent_engagements?: number | null;
            minutes_per_day?: number | null;
            minutes_per_week?: number | null;
            minutes_per_month?: number | null;
            carry_over?: components["schemas"]["CarryOver"] | null;
            /** @description Working days the client has to answer a question */
            answer_days?: number | null;
            approval_days?: number | null;
            acceptance_days?: number | null;
            document_preparation_days?: number | null;
            /** @description Working days a pause may last */
            pause_limit_days?: number | null;
            /** @description How many pauses need no consent of the head */
            pauses_without_consent?: number | null;
            concurrency?: components["schemas"]["Concurrency"] | null;
            charge_needs_reminder?: boolean | null;
            /** @description Working days in which a booked day can be disputed */
            dispute_days?: number | null;
            settlement_period?: components["schemas"]["SettlementPeriod"] | null;
            is_archived?: boolean | null;
        };
        ServicePackageView: {
            /** Format: uuid */
            id: string;
            package: components["schemas"]["ServicePackage"];
            is_archived: boolean;
            is_as_seeded: boolean;
            revision: number;
            /** Format: date-time */
            updated_at: string;
            allowed: string[];
        };
        SessionInfo: {
            person: components["schemas"]["Person"];
            workspaces: components["schemas"]["WorkspaceView"][];
        };
        SessionView: {
            /** Format: uuid */
            id: string;
            user_agent: string;
            remote_address: string;
            /** Format: date-time */
            created_at: string;
            /** Format: date-time */
            last_seen_at: string;
        };
        /** @enum {string} */
        SettlementPeriod: "week" | "month";
        /** @enum {string} */
        Side: "provider" | "client";
        /** @enum {string} */
        SolutionKind: "configuration" | "customisation";
        SolutionVariant: {
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["SolutionKind"];
            title: string;
            description: string;
        };
        StageChangeView: {
            from_stage: components["schemas"]["EngagementStage"] | null;
            to_stage: components["schemas"]["EngagementStage"];
            reason: string;
            person_name: string | null;
            /** Format: date-time */
            changed_at: string;
        };
        StageRange: {
            low_minutes: number;
            high_minutes: number;
            workshops_low?: number | null;
            workshops_high?: number | null;
            working_days?: number | null;
        };
        TemplateBlock: {
            key: string;
            title: components["schemas"]["TextInLanguages"];
            purpose: components["schemas"]["TextInLanguages"];
            result: components["schemas"]["TextInLanguages"];
            priority: number;
            after: string[];
            needs_training: boolean;
            items: components["schemas"]["TemplateItem"][];
        };
        TemplateItem: {
            key: string;
            title: components["schemas"]["TextInLanguages"];
            wish: components["schemas"]["TextInLanguages"];
            capability: string;
            work_kind: components["schemas"]["WorkKind"];
            variants: components["schemas"]["TemplateVariant"][];
            acceptance_criteria: components["schemas"]["TextInLanguages"][];
        };
        TemplateVariant: {
            kind: components["schemas"]["SolutionKind"];
            title: components["schemas"]["TextInLanguages"];
            description: components["schemas"]["TextInLanguages"];
            minutes: number;
            low: number | null;
            high: number | null;
            developer_minutes: number | null;
        };
        TextInLanguages: {
            en: string;
            ru: string;
            uk: string;
        };
        TextRun: {
            kind: components["schemas"]["ChangeKind"];
            text: string;
        };
        /** @enum {string} */
        Tier: "junior" | "senior";
        VersionContentView: {
            /** Format: uuid */
            id: string;
            number: number;
            content_hash: string;
            content: components["schemas"]["DocumentContent"];
        };
        /** @enum {string} */
        VersionState: "awaiting_administrator" | "awaiting_client" | "approved" | "refused" | "superseded";
        VersionView: {
            /** Format: uuid */
            id: string;
            number: number;
            state: components["schemas"]["VersionState"];
            content_hash: string;
            note: string;
            created_by_name: string;
            /** Format: date-time */
            created_at: string;
            is_baseline: boolean;
            approvals: components["schemas"]["ApprovalView"][];
            allowed: string[];
        };
        Warning: {
            key: string;
            field: string;
            parameters: {
                [key: string]: string;
            };
        };
        WeekHours: {
            mon: string[];
            tue: string[];
            wed: string[];
            thu: string[];
            fri: string[];
            sat: string[];
            sun: string[];
        };
        WishSource: {
            /** Format: uuid */
            fact_id?: string | null;
            kind: string;
            quote: string;
        };
        /** @enum {string} */
        WorkKind: "data_load" | "business_process" | "integration" | "report" | "client_cabinet" | "testing" | "customisation" | "knowledge_article" | "demonstration" | "training" | "mini_instruction";
        WorkingWeek: {
            /** Format: date */
            effective_from: string;
            hours?: components["schemas"]["WeekHours"] | null;
        };
        Workspace: {
            /** Format: uuid */
            id: string;
            slug: string;
            name: string;
            kind: components["schemas"]["WorkspaceKind"];
            locale: components["schemas"]["Locale"];
            time_zone: string;
            currency: string;
            /** Format: uuid */
            provider_workspace_id: string | null;
            revision: number;
            /** Format: date-time */
            created_at: string;
        };
        WorkspaceChanges: {
            name?: string | null;
            locale?: components["schemas"]["Locale"] | null;
            time_zone?: string | null;
            currency?: string | null;
        };
        /** @enum {string} */
        WorkspaceKind: "provider" | "client";
        WorkspaceView: {
            /** Format: uuid */
            id: string;
            slug: string;
            name: string;
            kind: components["schemas"]["WorkspaceKind"];
            roles: components["schemas"]["Role"][];
            time_zone: string;
            currency: string;
        };
        WrittenRequest: {
            /** @description What the client wrote */
            text: string;
            /** Format: date */
            received_on: string;
        };
        /** @description RFC 9457, with the key of the refusal and the field it concerns */
        Problem: {
            type: string;
            title: string;
            status: number;
            /** @description Such as time_entry.month_is_closed */
            key: string;
            field: string | null;
            parameters: {
                [key: string]: unknown;
            };
            incident?: string;
        };
    };
    responses: {
        /** @description A refusal */
        Problem: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: {
        /** @description The workspace to act in; a token has its own */
        Workspace: string;
        /** @description The ETag of what was read; 412 when it has changed */
        IfMatch: string;
        /** @description The same key gives the same answer for a day */
        IdempotencyKey: string;
    };
    requestBodies: never;
    headers: {
        /** @description For If-Match */
        ETag: string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    list_sessions: {
        parameters: {
            query?: {
                /** @description next_cursor of the page before */
                cursor?: string;
                /** @description Items in a page; 50 when absent */
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["SessionView"][];
                        next_cursor: string | null;
                    };
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    create_session: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key gives the same answer for a day */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewSignIn"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionInfo"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    get_session: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionInfo"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    delete_current_session: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    delete_session: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                session_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    create_password_reset: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key gives the same answer for a day */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPasswordReset"];
            };
        };
        responses: {
            /** @description Created */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    get_password_reset: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PasswordLinkView"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    put_password_by_link: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordByLink"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionInfo"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    put_own_password: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PasswordChange"];
            };
        };
        responses: {
            /** @description The answer */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    get_own_person: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    change_own_person: {
        parameters: {
            query?: never;
            header: {
                /** @description The ETag of what was read; 412 when it has changed */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PersonChanges"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Person"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    get_workspace: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Workspace"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    change_workspace: {
        parameters: {
            query?: never;
            header: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
                /** @description The ETag of what was read; 412 when it has changed */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WorkspaceChanges"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Workspace"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    list_members: {
        parameters: {
            query?: {
                /** @description next_cursor of the page before */
                cursor?: string;
                /** @description Items in a page; 50 when absent */
                limit?: number;
            };
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["MemberView"][];
                        next_cursor: string | null;
                    };
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    create_member: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
                /** @description The same key gives the same answer for a day */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewMember"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberView"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    get_member: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
            };
            path: {
                person_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberView"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    change_member: {
        parameters: {
            query?: never;
            header: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
                /** @description The ETag of what was read; 412 when it has changed */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                person_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MemberChanges"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MemberView"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    list_api_tokens: {
        parameters: {
            query?: {
                /** @description next_cursor of the page before */
                cursor?: string;
                /** @description Items in a page; 50 when absent */
                limit?: number;
            };
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ApiTokenView"][];
                        next_cursor: string | null;
                    };
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    create_api_token: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
                /** @description The same key gives the same answer for a day */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewApiToken"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CreatedApiToken"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    delete_api_token: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
            };
            path: {
                api_token_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    get_calendar: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarView"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    create_working_week: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
                /** @description The same key gives the same answer for a day */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WorkingWeek"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarView"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    delete_working_week: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
            };
            path: {
                effective_from: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    get_person_calendar: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
            };
            path: {
                person_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonCalendarView"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    create_person_working_week: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
                /** @description The same key gives the same answer for a day */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                person_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WorkingWeek"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonCalendarView"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    create_calendar_day: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
                /** @description The same key gives the same answer for a day */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewCalendarDay"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarDay"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    delete_calendar_day: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
            };
            path: {
                calendar_day_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    list_absences: {
        parameters: {
            query?: {
                person_id?: string;
                /** @description Today when absent */
                from?: string;
                /** @description A year after `from` when absent */
                to?: string;
            };
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["AbsenceView"][];
                        next_cursor: string | null;
                    };
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    create_absence: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
                /** @description The same key gives the same answer for a day */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAbsence"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonAbsence"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    delete_absence: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
            };
            path: {
                absence_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    list_service_packages: {
        parameters: {
            query?: {
                with_archived?: boolean;
            };
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ServicePackageView"][];
                        next_cursor: string | null;
                    };
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    create_service_package: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
                /** @description The same key gives the same answer for a day */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ServicePackage"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServicePackageView"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    get_service_package: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
            };
            path: {
                service_package_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServicePackageView"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    update_service_package: {
        parameters: {
            query?: never;
            header: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
                /** @description The ETag of what was read; 412 when it has changed */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                service_package_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ServicePackageChanges"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServicePackageView"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    create_service_package_reset: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
                /** @description The same key gives the same answer for a day */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                service_package_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Created */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ServicePackageView"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    list_engagements: {
        parameters: {
            query?: {
                state?: components["schemas"]["EngagementState"];
                stage?: components["schemas"]["EngagementStage"];
                manager_id?: string;
                package_key?: string;
                ball_party?: components["schemas"]["BallParty"];
                /** @description Words of the name, the client or the manager */
                text?: string;
                /** @description created_at, name, starts_on, ends_on or stage; - before it turns it round */
                sort?: string;
                cursor?: string;
                limit?: number;
            };
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["EngagementSummary"][];
                        next_cursor: string | null;
                    };
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    create_engagement: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
                /** @description The same key gives the same answer for a day */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewEngagement"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EngagementView"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    get_engagement: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
            };
            path: {
                engagement_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EngagementView"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    update_engagement: {
        parameters: {
            query?: never;
            header: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
                /** @description The ETag of what was read; 412 when it has changed */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                engagement_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EngagementChanges"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EngagementView"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    get_engagement_summary: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
            };
            path: {
                engagement_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EngagementSummary"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    list_manager_capacities: {
        parameters: {
            query: {
                service_package_id: string;
                /** @description Today when absent */
                starts_on?: string;
            };
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ManagerCandidate"][];
                        next_cursor: string | null;
                    };
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    list_client_workspaces: {
        parameters: {
            query?: {
                /** @description next_cursor of the page before */
                cursor?: string;
                /** @description Items in a page; 50 when absent */
                limit?: number;
            };
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["ClientWorkspaceView"][];
                        next_cursor: string | null;
                    };
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    list_stage_changes: {
        parameters: {
            query?: {
                /** @description next_cursor of the page before */
                cursor?: string;
                /** @description Items in a page; 50 when absent */
                limit?: number;
            };
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
            };
            path: {
                engagement_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["StageChangeView"][];
                        next_cursor: string | null;
                    };
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    create_stage_change: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
                /** @description The same key gives the same answer for a day */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                engagement_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewStageChange"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EngagementView"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    create_closure: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
                /** @description The same key gives the same answer for a day */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                engagement_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewClosure"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EngagementView"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    list_pauses: {
        parameters: {
            query?: {
                /** @description next_cursor of the page before */
                cursor?: string;
                /** @description Items in a page; 50 when absent */
                limit?: number;
            };
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
            };
            path: {
                engagement_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["PauseView"][];
                        next_cursor: string | null;
                    };
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    create_pause: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
                /** @description The same key gives the same answer for a day */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                engagement_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPause"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PauseView"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    get_pause_preview: {
        parameters: {
            query: {
                starts_on: string;
                working_days: number;
            };
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
            };
            path: {
                engagement_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PausePreview"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    create_pause_consent: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
                /** @description The same key gives the same answer for a day */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                engagement_id: string;
                pause_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewPauseConsent"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PauseView"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    delete_pause: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
            };
            path: {
                engagement_id: string;
                pause_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    get_document: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
            };
            path: {
                engagement_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftView"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    put_document: {
        parameters: {
            query?: never;
            header: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
                /** @description The ETag of what was read; 412 when it has changed */
                "If-Match": components["parameters"]["IfMatch"];
            };
            path: {
                engagement_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftChange"];
            };
        };
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftView"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    list_document_templates: {
        parameters: {
            query?: {
                /** @description next_cursor of the page before */
                cursor?: string;
                /** @description Items in a page; 50 when absent */
                limit?: number;
            };
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["DocumentTemplate"][];
                        next_cursor: string | null;
                    };
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    create_document_template_use: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
                /** @description The same key gives the same answer for a day */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                engagement_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewTemplateUse"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    ETag: components["headers"]["ETag"];
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DraftView"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    list_document_versions: {
        parameters: {
            query?: {
                /** @description next_cursor of the page before */
                cursor?: string;
                /** @description Items in a page; 50 when absent */
                limit?: number;
            };
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
            };
            path: {
                engagement_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": {
                        items: components["schemas"]["VersionView"][];
                        next_cursor: string | null;
                    };
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    create_document_version: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
                /** @description The same key gives the same answer for a day */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                engagement_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewDocumentVersion"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionView"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    get_document_version: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
            };
            path: {
                engagement_id: string;
                document_version_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionView"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    get_document_version_content: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
            };
            path: {
                engagement_id: string;
                document_version_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionContentView"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    get_document_difference: {
        parameters: {
            query?: {
                to?: string;
            };
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
            };
            path: {
                engagement_id: string;
                document_version_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The answer */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DocumentDifference"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    create_document_approval: {
        parameters: {
            query?: never;
            header?: {
                /** @description The workspace to act in; a token has its own */
                "Slipway-Workspace"?: components["parameters"]["Workspace"];
                /** @description The same key gives the same answer for a day */
                "Idempotency-Key"?: components["parameters"]["IdempotencyKey"];
            };
            path: {
                engagement_id: string;
                document_version_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewApproval"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VersionView"];
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
    get_live_events: {
        parameters: {
            query?: {
                workspace?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The file or stream */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            "4XX": components["responses"]["Problem"];
        };
    };
}
